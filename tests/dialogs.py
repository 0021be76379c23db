"""The dialogs of the window, each with what opens it."""

DIALOGS = {
    "settings": lambda window: window.desks.dialogs.show_settings(),
    "keys": lambda window: window.desks.dialogs.show_keys(),
    "change_keys": lambda window: window.desks.dialogs.change_keys(),
    "palette": lambda window: window.desks.dialogs.show_palette(),
    "about": lambda window: window.desks.dialogs.show_about(),
    "synonyms": lambda window: window.desks.dialogs.show_synonyms(),
    "paragraph_note": lambda window: window.desks.bookmarking.ask_note(),
    "details": lambda window: window.desks.rereading.show_details(),
    "export": lambda window: window.desks.exports.choose(),
    "saved_search": lambda window: (window.browsing.search("garden"), window.desks.saved.save()),
    "files": lambda window: window.desks.imports.choose_files(),
    "folder": lambda window: window.desks.imports.choose_folder(),
    "backup": lambda window: window.desks.backups.back_up(),
    "report": lambda window: window.desks.import_report.show(),
    "passage_note": lambda window: window.desks.dialogs.passage_note("Words", None).open(),
}
