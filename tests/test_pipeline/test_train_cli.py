"""derlem train: what is asked for is trained, and the set that comes out is whole."""

import pytest
from typer.testing import CliRunner

from pipeline.cli import cli
from pipeline.model_inventory import card_of, model_files, read_cards, wrong_hashes
from pipeline.model_set import ModelSet, model_set
from pipeline.stanza_bridge import StanzaModels
from pipeline.training.treebanks import Sources, training_sentences
from pipeline.training.word_models import train_word_model

SENTENCE = """# sent_id = {n}
# text = Ayşe {place} gitti.
# lang = {lang}
1\tAyşe\tAyşe\tPROPN\t_\tCase=Nom\t3\tnsubj\t_\t_
2\t{place}\t{place}\tPROPN\t_\tCase=Dat\t3\tobl\t_\t_
3\tgitti\tgit\tVERB\t_\tPerson=3\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_
"""


@pytest.fixture(scope="module")
def conllu(tmp_path_factory):
    path = tmp_path_factory.mktemp("ud") / "own.conllu"
    places = ["Ankara’ya", "Kars’a", "Van’a", "İzmir’e"] * 12
    blocks = [SENTENCE.format(n=n, place=place, lang="tr") for n, place in enumerate(places)]
    blocks.append(SENTENCE.format(n=99, place="London", lang="en"))
    path.write_text("\n".join(blocks) + "\n", encoding="utf-8")
    return path


def test_sentences_of_another_language_are_left_out(conllu):
    assert len(training_sentences(Sources("tr", more=(conllu,)))) == 48
    assert len(training_sentences(Sources("en", more=(conllu,)))) == 1


@pytest.fixture(scope="module")
def trained(conllu, tmp_path_factory):
    out = tmp_path_factory.mktemp("words")
    data = Sources("tr", more=(conllu,))
    return train_word_model("lemmatizer", data, out, model_set(), {"epochs": 1, "seed": 1})


def test_the_new_model_is_in_a_whole_set(trained):
    assert list(wrong_hashes(trained)) == []
    new, old = trained.sha256(), model_set().sha256()
    changed = {name for name in new if new[name] != old.get(name)}
    assert changed == {"tr/lemma/derlem.pt", "resources.json"}


def test_it_has_a_card_of_its_own_and_a_log(trained):
    card = card_of("tr/lemma/derlem.pt", read_cards(trained.folder))
    assert card["summary"] == "tr lemmatizer"
    assert card_of("tr/pos/derlem.pt", read_cards(trained.folder))["summary"].startswith("Turkish")
    assert (trained.folder.parent / "lemmatizer" / "log.txt").read_text(encoding="utf-8")
    assert all(file.licence for file in model_files(trained))


def test_the_set_is_loaded(trained):
    (tokens,) = StanzaModels(trained.folder, "tr").tokenize(["Ayşe Kars’a gitti."])
    assert len(tokens) == 4


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(["ner", "--out", "o"], "name a SPLIT", id="no data"),
        pytest.param(["tokenizer", "--out", "o", "--lang", "de"], "tr or en", id="language"),
        pytest.param(["tagger", "--out", "o", "--lang", "tr"], "name a SPLIT", id="no treebanks"),
    ],
)
def test_wrong_usage(arguments, said):
    done = CliRunner().invoke(cli, ["train", *arguments])
    assert done.exit_code == 2
    assert said in done.stderr


@pytest.mark.parametrize(
    ("arguments", "file"),
    [
        pytest.param(["ner"], "train/corpus.bio.conll", id="names"),
        pytest.param(["tagger", "--lang", "tr"], "train/corpus.conllu", id="words"),
        pytest.param(["spacy"], "split.json", id="spaCy"),
    ],
)
def test_a_missing_split_is_one_line_with_the_remedy(tmp_path, arguments, file):
    parts, out = tmp_path / "parts", tmp_path / "out"
    done = CliRunner().invoke(cli, ["train", *arguments, str(parts), "--out", str(out)])
    assert done.exit_code == 1
    assert done.stderr == f"error: {parts / file}: no such file; name what derlem split wrote\n"
    assert not out.exists()


def test_names_are_not_trained_from_a_binary_file(tmp_path):
    file = tmp_path / "names.conll"
    file.write_bytes("Ayşe\tB-PERSON\tO\tO\n".encode() + b"\xff\n")
    arguments = ["--with", str(file), "--dev", str(file), "--out", str(tmp_path / "out")]
    done = CliRunner().invoke(cli, ["train", "ner", *arguments])
    assert done.exit_code == 1
    assert done.stderr.startswith(f"error: {file}:2:1: not UTF-8 (byte 0xFF); save")


def test_names_are_trained_from_files(tmp_path):
    rows = "".join(
        f"{name}\tB-PERSON\tO\tO\n{place}\tB-LOCATION\tO\tO\ngitti\tO\tO\tO\n\n"
        for name in ("Ayşe", "Murat", "Selin")
        for place in ("Kars’a", "Van’a", "İzmir’e")
    )
    (tmp_path / "names.conll").write_text(rows * 4, encoding="utf-8")
    out = tmp_path / "out"
    files = ["--with", tmp_path / "names.conll", "--dev", tmp_path / "names.conll"]
    arguments = ["train", "ner", *files, "--out", out, "--steps", "2", "--seed", "3"]
    done = CliRunner().invoke(cli, list(map(str, arguments)))
    assert done.exit_code == 0, done.output
    models = ModelSet("own", out / "models")
    assert done.stdout.strip() == str(models.folder)
    assert list(wrong_hashes(models)) == []
    assert models.is_bilingual
    assert (out / "curve.png").stat().st_size > 1000
    assert "names |" in (models.encoder / "README.md").read_text(encoding="utf-8")
