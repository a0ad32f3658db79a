"""Stanza behind the pipeline: offsets, tags, and text that no tokenizer expects."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stanza.models.common.doc import Document

from annotations.model import Word
from pipeline.components.morphology import words_of
from pipeline.model_set import model_set
from pipeline.nlp import Annotator
from pipeline.stanza_bridge import StanzaModels, as_stanza_sentence, quiet_pipeline

ALL = "tokenize,mwt,pos,lemma"


@pytest.fixture(scope="module")
def annotator():
    return Annotator()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ankara’ya gitti.Bu da oldu.", id="glued sentences"),
        pytest.param(
            "x" * 1200 + " sözcüğü uzundur.", id="a token longer than the tokenizer takes"
        ),
        pytest.param("Ankara 🙂 güzel‍dir.", id="emoji and zero-width joiner"),
        pytest.param("عربي نص هنا.", id="another script"),
        pytest.param("Ali " * 400, id="more tokens than the encoder reads"),
        pytest.param("https://ornek.org/" + "a/" * 400, id="a long URL"),
        pytest.param(".", id="a stop alone"),
    ],
)
def test_tokens_cover_any_text(annotator, text):
    text = text.strip()
    (doc,) = annotator.docs([text], "tr")
    assert doc.text == text
    assert doc[0].is_sent_start


def test_glued_sentences_are_cut(annotator):
    (doc,) = annotator.docs(["Bu çalışma tamamlanmıştır.Sonuçlar ortadadır."], "tr")
    assert [sent.text for sent in doc.sents] == [
        "Bu çalışma tamamlanmıştır.",
        "Sonuçlar ortadadır.",
    ]


def test_paragraphs_do_not_disturb_each_other(annotator):
    texts = ["Ayşe Yılmaz geldi.", "Sonra İzmir’e gitti.", "Bitti."]
    alone = [annotator.docs([text], "tr")[0] for text in texts]
    together = annotator.docs(texts, "tr")
    assert [d._.entities for d in alone] == [d._.entities for d in together]
    assert [[t.text for t in d] for d in alone] == [[t.text for t in d] for d in together]


@settings(max_examples=15, deadline=None)
@given(st.text(alphabet="aAbçİı.,’'\"()“”0123456789🙂 -", min_size=1, max_size=60))
def test_no_character_is_lost(annotator, text):
    clean = " ".join(text.split())
    if clean:
        (doc,) = annotator.docs([clean], "tr")
        assert doc.text == clean


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("Its aim is clear.", ["Its"], id="no clitic"),
        pytest.param("Ankara’s rise was slow.", ["Ankara", "’s"], id="genitive"),
        pytest.param("Don’t forget it.", ["Do", "n’t"], id="negation"),
    ],
)
def test_english_words_are_never_invented(annotator, text, words):
    (doc,) = annotator.docs([text], "en")
    found = [word.text for word in words_of(doc[0])]
    assert found in (words, ["".join(words)])


def test_turkish_words_begin_as_their_token_does(annotator):
    (doc,) = annotator.docs(["Çünkü bu yöntem öncekinden çok daha güvenilirdir."], "tr")
    for token in doc:
        words = words_of(token)
        assert token.text.startswith(words[0].text[:2])
        assert all(word.upos for word in words)


TEXTS = [
    "Prof. Dr. Ayşe Yılmaz’ın kitabı 1923’te basılmıştır. Kitap güzeldir, okunmalıdır!",
    " Ankara'daki evdeki kedi   uyuyordu; “gelmeyeceğim” dedi. ",
    "",
    "🙂 zzzqx’taki ğğğ'nin Özgürlükçülüktür.",
]


def test_tokens_and_lemmas_are_those_of_stanza_itself():
    folder = model_set().folder
    models, stock = StanzaModels(folder, "tr"), quiet_pipeline(folder, "tr", ALL)
    ours = models.tokenize(TEXTS)
    for text, tokens in zip(TEXTS, ours, strict=True):
        expected = [t for sentence in stock(text).sentences for t in sentence.tokens]
        assert [(t.start, t.end) for t in tokens] == [(t.start_char, t.end_char) for t in expected]
        if not tokens:
            continue
        words = [[w.text for w in t.words] for t in expected]
        given = [tuple(Word(part) for part in parts) for parts in words]
        sentences = [given[:3] * 2 + given, given[:3]]
        (long, _) = models.tag(sentences)
        assert [w.lemma for words in long for w in words] == lemmas_of_stanza(stock, sentences)[0]


def lemmas_of_stanza(stock, sentences):
    document = Document([as_stanza_sentence(sentence) for sentence in sentences])
    for name in ("pos", "lemma"):
        document = stock.processors[name].process(document)
    return [[word.lemma for word in sentence.words] for sentence in document.sentences]
