"""The dialogs of the window, each with what opens it."""

DIALOGS = {
    "settings": lambda window: window.dialogs.show_settings(),
    "keys": lambda window: window.dialogs.show_keys(),
    "change_keys": lambda window: window.dialogs.change_keys(),
    "palette": lambda window: window.dialogs.show_palette(),
    "about": lambda window: window.dialogs.show_about(),
    "synonyms": lambda window: window.dialogs.show_synonyms(),
    "paragraph_note": lambda window: window.dialogs.edit_note(),
    "details": lambda window: window.rereading.show_details(),
    "export": lambda window: window.exports.choose(),
    "saved_search": lambda window: (window.browsing.search("garden"), window.saved.save()),
    "files": lambda window: window.desk.choose_files(),
    "folder": lambda window: window.desk.choose_folder(),
    "backup": lambda window: window.exports.back_up(),
    "report": lambda window: window.dialogs.show_import_report(),
    "passage_note": lambda window: window.dialogs.passage_note("Words", None).open(),
}
