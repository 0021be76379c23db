"""The version of the rules that a search index is built by."""

_LAYOUT = 4  # raise it whenever the index holds something else for the same stems


def current_version() -> str:
    """Changes whenever a text would be indexed differently."""
    from reader.core.arabic.folding import FOLDING_VERSION
    from reader.core.arabic.stemming import STEMMER_VERSION

    return f"{_LAYOUT}.{FOLDING_VERSION}.{STEMMER_VERSION}"
