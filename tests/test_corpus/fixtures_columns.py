"""Pages in columns for tests: where each line stands, and the order in which a file has them."""

from collections.abc import Sequence
from itertools import chain
from textwrap import wrap

from test_corpus.fixtures_pdf import Placed

LEFT, RIGHT = 50.0, 310.0
WIDTH = 48
PITCH = 11.0

OZ = wrap(
    "Bu çalışmada ilkokul öğretmenlerinin ölçme ve değerlendirme üzerine görüşleri incelenmiştir. "
    "Araştırmanın verileri İzmir ve Iğdır illerinde çalışan kırk iki öğretmenle yapılan görüşmeler "
    "yoluyla toplanmış, içerik çözümlemesiyle değerlendirilmiştir. Bulgular, öğretmenlerin süreci "
    "değerlendirmeyi önemsediğini ama kalabalık sınıflarda güçlük çektiğini göstermektedir. Sonuç "
    "olarak sınıf mevcutlarının azaltılması ve hizmet içi eğitimin artırılması önerilmiştir.",
    WIDTH,
)
ABSTRACT = wrap(
    "This study examines what primary school teachers think about assessment and evaluation. The "
    "data were collected through interviews with forty-two teachers who work in the provinces of "
    "İzmir and Iğdır, and were examined by content analysis. The findings show that teachers value "
    "the assessment of the process but find it hard to carry out in crowded classes. It is "
    "suggested that classes be made smaller and that in-service training be offered more often.",
    WIDTH,
)


def column(
    lines: Sequence[str], x: float = LEFT, top: float = 700.0, *, size: float = 8
) -> list[Placed]:
    """Return lines that stand one below the other."""
    return [Placed(line, x, top - PITCH * row, size) for row, line in enumerate(lines)]


def line_by_line(*columns: Sequence[Placed]) -> list[Placed]:
    """Return the lines of columns as a file has them that goes from row to row."""
    return sorted(chain.from_iterable(columns), key=lambda line: (-line.y, line.x))


def full_width(line: str, y: float) -> Placed:
    """Return a line from one margin to the other."""
    return Placed(line, LEFT, y, min(16, 490 / (0.6 * len(line))))


def justified(
    lines: Sequence[str], x: float = LEFT, top: float = 700.0, *, stretch: float = 1.0
) -> list[Placed]:
    """Return the words of lines one by one, each line stretched to the width of the column."""
    return [
        word
        for row, line in enumerate(lines)
        for word in _words(line, x, top - PITCH * row, 0.6 * 8 * WIDTH * stretch)
    ]


def _words(line: str, x: float, y: float, width: float) -> list[Placed]:
    words = line.split(" ")
    gap = (width - 0.6 * 8 * (len(line) - len(words) + 1)) / max(1, len(words) - 1)
    starts = (sum(0.6 * 8 * len(word) + gap for word in words[:n]) for n in range(len(words)))
    return [Placed(word, x + start, y) for word, start in zip(words, starts, strict=True)]
