"""Words are counted article by article, put together, and counted off again."""

from reader.core.arabic.analysis import stem_of
from reader.core.arabic.coded_words import coded
from reader.core.library.index.preparing import stemmed_words_of, tokens_of
from reader.core.library.index.word_counts import CodedCount, PackedCounts, WordCount, portions_of


def counted(*articles: set[str]) -> WordCount:
    words = WordCount()
    for article in articles:
        words.add(article)
    return words


def test_what_was_packed_is_merged_number_by_number():
    words = counted({"كتاب", "مدرسه"}, {"كتاب"})
    words.include_packed(counted({"كتاب"}, {"كتاب", "قلم"}, {"كتاب"}).packed())
    assert list(words.numbers()) == [("قلم", 1), ("كتاب", 5), ("مدرسه", 1)]


def test_what_goes_counts_down_and_what_comes_to_nothing_is_not_told():
    words = counted({"كتاب", "قلم"}, {"كتاب"})
    words.subtract(counted({"قلم"}, {"كتاب", "باب"}))
    assert list(words.numbers()) == [("باب", -1), ("كتاب", 1)]
    merged = WordCount()
    merged.include_packed(words.packed())
    assert list(merged.numbers()) == list(words.numbers())


def test_nothing_is_nothing():
    words = WordCount()
    words.include_packed(WordCount().packed())
    assert not words
    assert list(PackedCounts().portions()) == []


def test_portions_are_neighbours_and_all_there_is():
    words = counted({f"كلمه{number:05}" for number in range(12_500)}, {"ا" * 41})
    portions = list(portions_of(words.numbers()))
    assert [len(portion) for portion in portions] == [5_000, 5_000, 2_500]
    assert [pair for portion in portions for pair in portion] == words.numbers()


def test_packed_words_carry_their_stems():
    words = counted({"والكتاب", "مدارس"}).packed()
    assert words.size == 2
    assert {form: (stem, number) for form, stem, number in words.unpacked()} == {
        form: (stem_of(form), 1) for form in ("والكتاب", "مدارس")
    }


def test_packed_counts_are_added_up_and_what_comes_to_nothing_is_left_out():
    counts = PackedCounts()
    gone = WordCount()
    gone.discount({"قلم"})
    for some in (counted({"كتاب"}, {"كتاب", "قلم"}), counted({"كتاب"}), gone):
        counts.include(some.packed())
    (portion,) = counts.portions()
    assert portion.unpacked() == [("كتاب", stem_of("كتاب"), 3)]


def test_words_in_code_are_packed_as_others_are():
    words = ["كتاب", "мир", "x" * 41, "м" * 40, "م" * 40]
    in_code, plain = CodedCount(), counted(set(words), {"كتاب"})
    in_code.add(map(coded, words))
    in_code.add([coded("كتاب")])
    assert sorted(in_code.packed().unpacked()) == sorted(plain.packed().unpacked())


def test_words_of_an_article_are_counted_off_with_their_stems():
    tokens = tokens_of("زار عبدالله", "كتب في أبوظبي2020 و" + "م" * 41)
    counts, words = PackedCounts(), CodedCount()
    words.add(map(coded, {*tokens[2].split(), *tokens[3].split()}))
    counts.include(words.packed())
    counts.subtract(stemmed_words_of(tokens))
    assert list(counts.portions()) == []
