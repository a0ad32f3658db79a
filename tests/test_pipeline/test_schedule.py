"""What is done when workers die over a shard: tried again, then without the guilty article."""

from collections import deque
from collections.abc import Callable

import pytest

from corpus.errors import CorpusError
from pipeline.engines.engine import Ended, Job
from pipeline.shards.jobs import Task, make_shard
from pipeline.shards.plan import Shard
from pipeline.shards.schedule import make_shards
from shard_cases import plain_article


def task(*names: str, number: int = 0) -> Task:
    shard = Shard(number, f"key{number}", (tuple(map(plain_article, names)),))
    return Task(shard, "out", "bundled", "jsonl", "recipe", "all")


class Scripted:
    """An engine whose workers die as a function of the job says; keeps what it was asked to do."""

    capacity = 2

    def __init__(self, dies: Callable[[list[str], int], bool]):
        self._dies = dies
        self._jobs: deque[Job] = deque()
        self.done: list[list[str]] = []

    def submit(self, job: Job) -> None:
        self._jobs.append(job)

    def ended(self, seconds: float) -> list[Ended]:
        job = self._jobs.popleft()
        if job.function is make_shard:
            own = job.arguments[0]
            names = [a.id for a in own.shard.articles if a.id not in own.excluded]
        else:
            names = [job.arguments[0].id]
        self.done.append(names)
        dead = self._dies(names, sum(names == each for each in self.done))
        return [Ended(job, value=names, death="killed" if dead else None)]

    def stop(self) -> None:
        pass


def made(engine: Scripted, *tasks: Task) -> list[tuple[list[str], int]]:
    return [(m.marker, m.deaths) for m in make_shards(iter(tasks), engine) if m]


def test_nothing_dies():
    engine = Scripted(lambda names, times: False)
    tasks = [task(str(n), number=n) for n in range(7)]
    assert made(engine, *tasks) == [([str(n)], 0) for n in range(7)]


@pytest.mark.parametrize("deaths", [1, 2])
def test_a_worker_that_dies_once_or_twice_costs_a_retry(deaths):
    engine = Scripted(lambda names, times: times <= deaths)
    assert made(engine, task("a", "b")) == [(["a", "b"], deaths)]


def test_the_guilty_article_is_found_and_left_out():
    engine = Scripted(lambda names, times: "bad" in names)
    assert made(engine, task("a", "bad", "b"), task("c")) == [(["c"], 0), (["a", "b"], 3)]
    assert engine.done.count(["a", "bad", "b"]) == 3
    assert ["bad"] in engine.done


def test_two_guilty_articles():
    engine = Scripted(lambda names, times: {"x", "y"} & set(names))
    assert made(engine, task("x", "a", "y")) == [(["a"], 3)]


def test_a_lone_article_is_guilty_after_three_deaths():
    engine = Scripted(lambda names, times: names == ["bad"])
    assert made(engine, task("bad")) == [([], 3)]
    assert len(engine.done) == 4


def test_articles_that_kill_only_together_all_go():
    engine = Scripted(lambda names, times: len(names) > 1)
    assert made(engine, task("a", "b")) == [([], 6)]


def test_one_death_more_than_the_guilty_explain_is_a_retry():
    engine = Scripted(lambda names, times: "bad" in names or (names == ["a"] and times == 2))
    assert made(engine, task("a", "bad")) == [(["a"], 4)]


def test_what_is_wrong_with_all_ends_the_run():
    class Refusing(Scripted):
        def ended(self, seconds):
            return [Ended(self._jobs.popleft(), error=CorpusError("another derlem"))]

    with pytest.raises(CorpusError, match="another derlem"):
        made(Refusing(lambda names, times: False), task("a"))


def test_the_engine_is_never_given_more_than_it_has_room_for():
    taken = []

    def tasks():
        for n in range(10):
            taken.append(n)
            yield task(str(n), number=n)

    engine = Scripted(lambda names, times: False)
    for number, _ in enumerate(make_shards(tasks(), engine)):
        assert len(taken) <= number + 2
