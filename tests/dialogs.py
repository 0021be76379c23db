"""The dialogs of the window, each with what opens it."""

DIALOGS = {
    "settings": lambda window: window.controllers.dialogs.show_settings(),
    "keys": lambda window: window.controllers.dialogs.show_keys(),
    "change_keys": lambda window: window.controllers.dialogs.change_keys(),
    "palette": lambda window: window.controllers.dialogs.show_palette(),
    "about": lambda window: window.controllers.dialogs.show_about(),
    "synonyms": lambda window: window.controllers.dialogs.show_synonyms(),
    "paragraph_note": lambda window: window.controllers.marks.bookmarking.ask_note(),
    "details": lambda window: window.controllers.intake.rereading.show_details(),
    "export": lambda window: window.controllers.output.exports.choose(),
    "saved_search": lambda window: (
        window.browsing.search("garden"),
        window.controllers.searches.saved.save(),
    ),
    "files": lambda window: window.controllers.intake.imports.choose_files(),
    "folder": lambda window: window.controllers.intake.imports.choose_folder(),
    "backup": lambda window: window.controllers.output.backups.back_up(),
    "report": lambda window: window.controllers.intake.import_report.show(),
    "passage_note": lambda window: window.controllers.dialogs.passage_note("Words", None).open(),
}
