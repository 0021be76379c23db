"""Texts in OpenITI mARkdown."""

import pytest

from reader.core.formats import read_bytes

HEADER = """######OpenITI#

#META# 000.SortField\t:: Daftar_0000017
#META# 010.AuthorNAME\t:: سالم بن راشد الورّاق (المتوفى: 512هـ)
#META# 011.AuthorDIED\t:: 512
#META# 020.BookTITLE\t:: تحفة الورّاق في صفة الأوراق
#META# 043.EdPUBLISHER\t:: NODATA

#META#Header#End#

"""
TEXT = """# PageV01P003
### | [مقدمة الكتاب]
# الحمد لله الذي علّم بالقلم، وجعل الورق حرزا. وبعد فهذا مختصر
~~في صفة الورق وألوانه. ms001
PageV01P004

~~ومنه الشامي. PageV01P005 # فصل آخر.
### || AUTO باب الحبر
# قال الشاعر:
# وحبر كلون الليل صاف سواده %~% إذا خطّ في القرطاس لاح بياضه
# له في يد الكتاب نور وبهجة %~% كما أن للبدر المنير رياضه
### $ ابن الكاغدي
# قرأ @QB@ ن والقلم @QE@ على الناس.
"""


@pytest.mark.parametrize("name", ["0512Warraq.Tuhfa.Daftar017-ara1.mARkdown", "x.txt", "0512Warraq.Tuhfa"])
def test_a_book_is_one_article_of_its_author(name):
    (draft,) = read_bytes((HEADER + TEXT).encode(), name).drafts
    assert draft.title == "تحفة الورّاق في صفة الأوراق"
    assert (draft.author, draft.source) == ("سالم بن راشد الورّاق", None)
    assert draft.body == (
        "[مقدمة الكتاب]",
        "الحمد لله الذي علّم بالقلم، وجعل الورق حرزا. وبعد فهذا مختصر في صفة الورق وألوانه. ومنه الشامي.",
        "فصل آخر.",
        "باب الحبر",
        "قال الشاعر:",
        "وحبر كلون الليل صاف سواده\u2003إذا خطّ في القرطاس لاح بياضه",
        "له في يد الكتاب نور وبهجة\u2003كما أن للبدر المنير رياضه",
        "ابن الكاغدي",
        "قرأ ن والقلم على الناس.",
    )


def test_fields_are_known_by_the_names_of_other_libraries():
    header = "######OpenITI#\n\n#META# bk: تحفة الورّاق\n\n#META# المؤلف: سالم الورّاق\n\n#META# inf: \n\n"
    (draft,) = read_bytes(f"{header}# نص الكتاب.\n".encode(), "17.txt").drafts
    assert (draft.title, draft.author, draft.body) == ("تحفة الورّاق", "سالم الورّاق", ("نص الكتاب.",))


def test_a_book_that_does_not_tell_its_title():
    (draft,) = read_bytes("######OpenITI#\n#META#Header#End#\n# نص الكتاب.\n".encode(), "تحفة.txt").drafts
    assert (draft.title, draft.body) == ("تحفة", ("نص الكتاب.",))
