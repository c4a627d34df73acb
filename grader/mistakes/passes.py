"""What the statements of a reference do: compute, go backward, step, clear, read gradients.

Everything here is a guess from names and shapes of code. A wrong guess costs a mutant, never a verdict.
"""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from grader.mistakes.history import PLAIN, carries, leaves, makes_leaf, makes_optimizer, tracked
from grader.mistakes.program import Program


@dataclass(frozen=True, kw_only=True)
class Backward:
    """One ``loss.backward()``: the statement, its place, and what is differentiated."""

    block: list[ast.stmt]
    index: int
    call: ast.Call
    root: ast.expr

    @property
    def statement(self) -> ast.stmt:
        return self.block[self.index]

    @property
    def before(self) -> list[ast.stmt]:
        return self.block[: self.index]


def backwards(program: Program) -> list[Backward]:
    """Every backward pass, in the order of the source."""
    found = []
    for block in program.blocks():
        for index, statement in enumerate(block):
            call = method_call(statement, "backward")
            if call is None:
                continue
            assert isinstance(call.func, ast.Attribute)
            root = call.func.value
            if call.args and ast.unparse(root) in {"torch.autograd", "autograd"}:
                root = call.args[0]
            found.append(Backward(block=block, index=index, call=call, root=root))
    return sorted(found, key=lambda each: each.statement.lineno)


def method_call(statement: ast.stmt, *methods: str) -> ast.Call | None:
    """The call, where a statement is nothing but ``something.method(...)``."""
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        call = statement.value
        if isinstance(call.func, ast.Attribute) and call.func.attr in methods:
            return call
    return None


def cleared(program: Program, statement: ast.stmt) -> Sequence[str]:
    """The leaves whose gradients a statement clears and does nothing else; none for any other statement."""
    if method_call(statement, "zero_grad"):
        return leaves(program)
    call = method_call(statement, "zero_", "fill_")
    target: ast.expr | None = call.func.value if call and isinstance(call.func, ast.Attribute) else None
    if isinstance(statement, ast.Assign):
        new = ast.unparse(statement.value)
        target = statement.targets[0] if new == "None" or "zeros" in new else None
    if isinstance(target, ast.Attribute) and target.attr == "grad":
        name = ast.unparse(target.value)
        return [name] if name in leaves(program) else leaves(program)
    if isinstance(statement, ast.For | ast.With | ast.If):
        inside = [cleared(program, each) for each in statement.body]
        return [name for names in inside for name in names] if all(inside) else []
    return []


def steps(program: Program, statement: ast.stmt) -> bool:
    """Whether a statement moves parameters by their gradients and does nothing else but clear."""
    if method_call(statement, "step"):
        return True
    if isinstance(statement, ast.For | ast.With | ast.If):
        moves = [steps(program, each) for each in statement.body]
        return any(moves) and all(
            move or bool(cleared(program, each)) for move, each in zip(moves, statement.body, strict=True)
        )
    if isinstance(statement, ast.AugAssign):
        return isinstance(statement.op, ast.Sub | ast.Add) and _reads_gradient(statement.value)
    if isinstance(statement, ast.Assign):
        target = statement.targets[0]
        place = target.value if isinstance(target, ast.Attribute) and target.attr == "data" else target
        known = isinstance(place, ast.Name) and place.id in leaves(program)
        return known and isinstance(statement.value, ast.BinOp) and _reads_gradient(statement.value)
    call = method_call(statement, "sub_", "add_", "copy_")
    return call is not None and any(_reads_gradient(each) for each in (*call.args, *call.keywords))


def in_steps(program: Program) -> set[ast.AST]:
    """Every node inside a statement that steps."""
    return {
        inside
        for block in program.blocks()
        for statement in block
        if steps(program, statement)
        for inside in ast.walk(statement)
    }


def _reads_gradient(node: ast.AST) -> bool:
    return any(isinstance(each, ast.Attribute) and each.attr == "grad" for each in ast.walk(node))


def gradient_reads(program: Program) -> list[tuple[str, ast.expr]]:
    """Every place where a gradient is read, with the leaf's name, in the order of the source."""
    skipped: set[ast.AST] = set()
    for block in program.blocks():
        for statement in block:
            simple = not isinstance(statement, ast.For | ast.With | ast.If)
            if simple and cleared(program, statement):
                skipped.update(ast.walk(statement))
    for node in ast.walk(program.tree):
        if isinstance(node, ast.Compare):
            skipped.update(ast.walk(node))
    found: list[tuple[str, ast.expr]] = []
    for node in ast.walk(program.tree):
        if node in skipped:
            continue
        if isinstance(node, ast.Attribute) and node.attr == "grad" and isinstance(node.ctx, ast.Load):
            if ast.unparse(node.value) not in {"torch.autograd", "autograd"}:
                found.append((ast.unparse(node.value), node))
        elif (
            isinstance(node, ast.Subscript)
            and isinstance(node.value, ast.Call)
            and len(node.value.args) > 1
            and ast.unparse(node.value.func) in {"torch.autograd.grad", "autograd.grad", "grad"}
        ):
            found.append((ast.unparse(node.value.args[1]), node))
    return sorted(found, key=lambda each: (each[1].lineno, each[1].col_offset))


AS_TENSORS: Final = "without .item() on the gradients"


def as_tensors(program: Program) -> Program:
    """The program with gradients left as they are where it takes the number out of them.

    A gradient that is not there raises at ``.item()``, and is silently None without.
    """
    parents = program.parents()
    changes: dict[ast.AST, ast.AST | list[ast.stmt]] = {}
    for _, read in gradient_reads(program):
        above = parents[read]
        if isinstance(above, ast.Attribute) and above.attr == "item":
            changes[parents[above]] = read
    return program.changed(changes) if changes else program


def forward_names(program: Program) -> Iterator[ast.Name]:
    """Every use of a tracked name in a forward pass."""
    names, parents = tracked(program), program.parents()
    for statement in forward_statements(program):
        for node in ast.walk(statement):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id in names:
                above = parents[node]
                plain = isinstance(above, ast.Attribute) and above.attr in {*PLAIN, "grad", "data", "append"}
                if not plain and not isinstance(above, ast.Return | ast.Tuple):
                    yield node


def forward_statements(program: Program) -> list[ast.stmt]:
    """Statements that compute something with a history: assignments, and returns of more than a name."""
    names = tracked(program)
    found: list[ast.stmt] = []
    for block in program.blocks():
        for statement in block:
            if steps(program, statement) or not isinstance(statement, ast.Assign | ast.Return):
                continue
            value = statement.value
            if value is None or isinstance(value, ast.Name) or makes_leaf(value) or makes_optimizer(value):
                continue
            if carries(value, names):
                found.append(statement)
    found += [each.statement for each in backwards(program) if not isinstance(each.root, ast.Name)]
    return sorted(found, key=lambda each: each.lineno)


def inlined(program: Program, root: ast.expr, before: Sequence[ast.stmt]) -> ast.expr:
    """An expression with the intermediate results that ``before`` computes written out in it."""
    values = _intermediate(program, before)

    class Inline(ast.NodeTransformer):
        depth = 0

        def visit_Name(self, node: ast.Name) -> ast.expr:
            if node.id not in values or Inline.depth > 20:
                return node
            Inline.depth += 1
            made: ast.expr = self.visit(copy.deepcopy(values[node.id]))
            Inline.depth -= 1
            return made

    result: ast.expr = Inline().visit(copy.deepcopy(root))
    return result


def _intermediate(program: Program, before: Iterable[ast.stmt]) -> dict[str, ast.expr]:
    names, own = tracked(program), set(leaves(program))
    return {
        statement.targets[0].id: statement.value
        for statement in before
        if isinstance(statement, ast.Assign)
        and isinstance(statement.targets[0], ast.Name)
        and statement.targets[0].id not in own
        and carries(statement.value, names)
    }
