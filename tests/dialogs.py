"""The dialogs of the window, each with what opens it."""

DIALOGS = {
    "settings": lambda window: window.controllers.dialogs.show_settings(),
    "keys": lambda window: window.controllers.dialogs.show_keys(),
    "change_keys": lambda window: window.controllers.dialogs.change_keys(),
    "palette": lambda window: window.controllers.dialogs.show_palette(),
    "about": lambda window: window.controllers.dialogs.show_about(),
    "synonyms": lambda window: window.controllers.dialogs.show_synonyms(),
    "paragraph_note": lambda window: window.controllers.bookmarking.ask_note(),
    "details": lambda window: window.controllers.rereading.show_details(),
    "export": lambda window: window.controllers.exports.choose(),
    "saved_search": lambda window: (window.browsing.search("garden"), window.controllers.saved.save()),
    "files": lambda window: window.controllers.imports.choose_files(),
    "folder": lambda window: window.controllers.imports.choose_folder(),
    "backup": lambda window: window.controllers.backups.back_up(),
    "report": lambda window: window.controllers.import_report.show(),
    "passage_note": lambda window: window.controllers.dialogs.passage_note("Words", None).open(),
}
