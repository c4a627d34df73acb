"""What only shows something costs nothing, whether the library is there or not."""

from __future__ import annotations

import importlib.util

import pytest

from grader.child.showing import NAMES
from tests.child.running import Runner

# Each as it stands in notebooks; the answer is 6 where nothing went wrong.
PROGRAMS = {
    "plot": """
        import matplotlib.pyplot as plt
        plt.rcParams["figure.figsize"] = (4, 3)
        def answer():
            plt.figure(figsize=(2, 2))
            line, = plt.plot([1, 2], [3, 4], label="loss")
            plt.gca().set_title("loss")
            plt.legend(); plt.savefig("loss.png"); plt.show()
            return 6
        """,
    "axes": """
        from matplotlib import pyplot as plt
        def answer():
            figure, axis = plt.subplots()
            axis.plot([1, 2])
            figure, (left, right) = plt.subplots(1, 2)
            left.set_xlabel("step"); right.imshow([[1, 2]])
            figure, axes = plt.subplots(2, 3, figsize=(6, 4))
            axes[0, 1].plot([1]); axes[1][2].plot([1])
            for axis in axes[:, 0]:
                axis.axis("off")
            figure.tight_layout()
            return len(list(axes.flat)) if len(axes.ravel()) == 6 else 0
        """,
    "progress": """
        import tqdm as bars
        from tqdm import tqdm, trange
        from tqdm.auto import tqdm as auto
        def answer():
            total = 0
            with tqdm(range(3), desc="epochs") as bar:
                for step in bar:
                    total += step
                    bar.set_postfix(loss=total)
            for _ in trange(2):
                total += 1
            tqdm.write("done")
            return total + len(list(auto([5]))) + len(list(bars.tqdm([])))
        """,
    "animation": """
        import seaborn as sns
        from IPython.display import clear_output, display
        from matplotlib.animation import FuncAnimation
        from mpl_toolkits.mplot3d import Axes3D
        sns.set_theme(style="darkgrid")
        def answer():
            clear_output(wait=True)
            display(3)
            return 6
        """,
}


@pytest.mark.parametrize("program", ["plot", "axes", "progress", "animation"])
def test_a_program_that_shows_something_runs(run: Runner, program: str) -> None:
    """Plots, axes in rows, progress bars and displays are no reason to fail."""
    assert 6 == run.case(PROGRAMS[program]).roots["result"]


def test_what_computes_is_not_made_up(run: Runner) -> None:
    """A library whose results matter is missing where it is missing, and so is a part that no library has."""
    observed = run.observe("import no_such_library\ndef answer(): return 6\n")
    assert observed.load is not None
    assert "ModuleNotFoundError" == observed.load.type


def test_a_file_of_that_name_is_taken(run: Runner) -> None:
    """A helper file of the student's own goes before what does nothing."""
    files = {"task.py": b"import torchviz\ndef answer(): return torchviz.six\n", "torchviz.py": b"six = 6\n"}
    if importlib.util.find_spec("torchviz"):
        pytest.skip("an installed library goes before a helper file")
    assert 6 == run.observe(files).cases[0].roots["result"]


@pytest.mark.parametrize("name", sorted(NAMES))
def test_an_answer_that_is_nothing_is_described(run: Runner, name: str) -> None:
    """Who returns a plot has returned no number, and the grader survives it."""
    if importlib.util.find_spec(name):
        pytest.skip(f"{name} is installed here")
    result = run.case(f"import {name}\ndef answer(): return {name}.plot().line[0]\n").roots["result"]
    assert not isinstance(result, int | float)
