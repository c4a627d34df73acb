"""What a student is asked for each mistake of the catalogue: the question that leads there, never the fix."""

from __future__ import annotations

from typing import Final

HINTS: Final[dict[str, str]] = {
    "no-requires-grad": "Autograd follows only tensors it was asked to follow. Which tensor do you differentiate with "
    "respect to, and how does PyTorch know?",
    "int-requires-grad": "Gradients are limits of ever smaller steps. Between which numbers can a step be small?",
    "caret-for-power": "What does ^ do in Python, and how is a power written?",
    "requires-grad-typo": "Python lets you give an object any attribute, known or not, and name one without "
    "setting it. Does the name exist, and is it set?",
    "detach-in-forward": "Somewhere in the forward pass the history is cut. Which factor does autograd take for a "
    "constant?",
    "data-in-forward": "Reading a tensor through a back door hides the operation from autograd. Which part of your "
    "expression does it not see?",
    "item-breaks-graph": "A plain Python number remembers nothing of how it was made. Where do you leave tensors too "
    "early?",
    "math-on-tensor": "The math module knows numbers, not tensors. What comes out of it, and can that be "
    "differentiated?",
    "numpy-on-grad-tensor": "NumPy cannot carry the history along. At which point do you no longer need it?",
    "tensor-of-tensors": "A new tensor built from the values of others starts a new history. How can tensors be put "
    "together so that they stay connected?",
    "rewrap-requires-grad": "A freshly made tensor that is tracked is a new starting point. What leads from it back to "
    "your input?",
    "no-grad-around-forward": "In which part of your code is recording switched off, and which operations happen "
    "there?",
    "nondifferentiable-op": "Is there an operation on the way whose result does not change when its input moves "
    "a little?",
    "forgot-backward": "The gradient field is filled by a pass through the graph. When does that pass happen here?",
    "backward-result-used": "What does the call that goes backward return, and where does it put its results?",
    "nonscalar-backward": "Going backward starts from one number. What single number do you want to differentiate?",
    "nonleaf-grad": "Gradients are kept for the tensors where the graph starts. Is the one you ask such a tensor?",
    "leaf-lost-at-creation": "The tensor you asked autograd to follow and the one you go on with are not the same. "
    "What happened in between?",
    "rebind-parameter": "After your update the name stands for another tensor. Is the new one a starting point of the "
    "graph?",
    "rebind-under-no-grad": "After your update the name stands for a new tensor that nobody tracks. How could the old "
    "one be changed instead?",
    "inplace-leaf": "You change a tracked tensor while autograd is recording. Should the update itself be recorded?",
    "optimizer-holds-old-tensor": "The optimizer keeps the tensors it was given at the start. Are they still the ones "
    "in your loss?",
    "optimizer-bad-params": "What does an optimizer expect as its first argument, and what does it get?",
    "unregistered-parameter": "Which tensors does your module list as its parameters?",
    "missing-super-init": "Something in the module's own set-up has not happened before you use it. What runs it?",
    "grads-accumulate": "Your gradients add up. What was in .grad before this call?",
    "zero-only-some": "Some of your gradients start fresh in each round and some do not. Which ones?",
    "zero-before-step": "What does the step read, and is it still there when the step is taken?",
    "step-before-backward": "Which gradient does the first step use? In what order do the calls come?",
    "zero-before-first-backward": "Before anything went backward, what does .grad hold?",
    "step-not-called": "A method's name alone does nothing. What makes it run?",
    "backward-twice": "How often does your code go backward through the same graph, and what does the second time add?",
    "graph-outside-loop": "When is the loss computed, and which values of the parameters does it know in later rounds?",
    "hidden-state-not-detached": "Something you carry from round to round brings its whole history along. What is it, "
    "and do you need the history?",
    "inplace-saved": "Going backward needs values from the forward pass. Which one have you overwritten?",
    "data-write-before-backward": "Between forward and backward a value changed behind autograd's back. Which one?",
    "graph-kept-in-log": "The numbers you keep are tensors that remember how they were made. What do you want to "
    "remember of each step?",
    "alias-history": "All entries of your list show the same tensor. What is stored, a value or a window onto one?",
    "sum-vs-mean": "Your result is off by the number of elements. What does the loss do with all the single errors?",
    "forgot-factor-2": "Your result is half of what it should be. What does differentiating a square bring down?",
    "sign-flipped": "The size is right and the direction is not. Which way does a gradient point?",
    "broadcast-n-n1": "Which shapes meet in your difference, and what shape comes out?",
    "value-not-gradient": "You return a value of the function. What does the exercise ask for at that point?",
    "lr-too-big": "Your numbers explode. What happens to a step that overshoots by more than it corrects?",
    "lr-forgotten": "Your steps have a size that you did not choose. Where does it come from?",
    "dtype-mix": "Two kinds of floating-point numbers meet. Which tensor has the other one?",
    "no-create-graph": "To differentiate a derivative, the first pass must itself be recorded. Was it?",
    "second-derivative-sum": "Two derivatives ended up in the same place. What was there before the second?",
    "grad-tuple": "What does the function return: a gradient, or a collection of them?",
    "expects-dot-grad-after-autograd.grad": "There are two ways to get gradients: one returns them, one stores them. "
    "Which do you call and which do you read?",
    "where-nan": "A branch that is not chosen is still differentiated. What is its slope there?",
    "function-ignores-grad_output": "Your backward gives its own derivative. What does the chain rule do with the "
    "gradient that arrives?",
    "function-wrong-count": "How many inputs does your forward have, and how many gradients does backward return?",
    "returns-grad-tensor": "Your result still carries its history. Who will go on differentiating it, and what would "
    "a plain number look like?",
    "no-grad-without-parens": "A context manager has to be made before it can be entered. What stands after `with`?",
    "off-by-one-step": "Count the rounds by hand for two steps: what is recorded first, and what last?",
    "hard-coded": "Some inputs make no difference to your answer. What in your code depends on what it is given?",
    "formula-not-autograd": "You worked the derivative out yourself. Which call makes PyTorch work it out, and what "
    "must it know about the input first?",
    "not-converged": "You are on the way but not there. How much does your result still change when you go on?",
    "relu-mask-missing": "Where the unit was off in the forward pass, what gets through it on the way back?",
    "relu-mask-from-gradient": "What decides whether a unit lets the gradient pass: its input or the gradient?",
    "preactivation-used": "The second layer saw the values after the non-linearity. Which ones does its gradient use?",
    "bias-mean": "Every sample pulls at the same bias. How do their pulls add up?",
    "missing-transpose": "Write the shapes of both factors under your product. Does the result have the shape of the "
    "weight?",
}
