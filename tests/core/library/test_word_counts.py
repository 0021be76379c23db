"""Words are counted article by article, put together, and counted off again."""

from reader.core.library.index.word_counts import WordCount, packed


def counted(*articles: set[str]) -> WordCount:
    words = WordCount()
    for article in articles:
        words.add(article)
    return words


def test_what_was_packed_is_merged_number_by_number():
    words = counted({"كتاب", "مدرسه"}, {"كتاب"})
    words.merge(counted({"كتاب"}, {"كتاب", "قلم"}, {"كتاب"}).packed())
    assert list(words.numbers()) == [("قلم", 1), ("كتاب", 5), ("مدرسه", 1)]


def test_what_goes_counts_down_and_what_comes_to_nothing_is_not_told():
    words = counted({"كتاب", "قلم"}, {"كتاب"})
    words.subtract(counted({"قلم"}, {"كتاب", "باب"}))
    assert list(words.numbers()) == [("باب", -1), ("كتاب", 1)]
    assert list(words.negated().numbers()) == [("باب", 1), ("كتاب", -1)]
    merged = WordCount()
    merged.merge(words.packed())
    assert list(merged.numbers()) == list(words.numbers())


def test_nothing_is_nothing():
    words = WordCount()
    words.merge(WordCount().packed())
    assert not words
    assert list(words.portions()) == []


def test_portions_are_neighbours_and_all_there_is():
    words = counted({f"كلمه{number:05}" for number in range(7_500)}, {"ا" * 41})
    portions = list(words.portions())
    assert [len(portion) for portion in portions] == [3_000, 3_000, 1_500]
    assert [pair for portion in portions for pair in portion] == list(words.numbers())
    assert packed(portions[2]).size == 1_500
