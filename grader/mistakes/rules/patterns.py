"""What the rules look for: PyTorch's own words in a message, and habits in a source.

All are searched for in text of bounded lines (``facts.relevant``), which keeps them linear in time.
"""

from __future__ import annotations

from typing import Final

# In exceptions and warnings
NEVER_TRACKED: Final = "does not require grad"
SECOND_TIME: Final = "backward through the graph a second time"
LEAF_THAT_REQUIRES_GRAD: Final = "leaf Variable that requires grad"
INPLACE_ON_SAVED: Final = "modified by an inplace operation"
NONLEAF_WARNING: Final = "The .grad attribute of a Tensor that is not a leaf Tensor"
WRAPPED_TRACKED_WARNINGS: Final = ("onverting a tensor with requires_grad", "scalar may lead")
COPIED_TENSOR_WARNING: Final = "To copy construct from a tensor"

WHOLE_TYPE: Final = r"\b([Ll]ong|[Ii]nt\d*|[Ss]hort|[Cc]har|[Bb]yte|[Bb]ool)\b"
OPTIMIZER_REFUSES: Final = (
    "params argument given to the optimizer",
    "empty parameter list",
    "optimizer can only optimize Tensors",
)
# What Python says on the line that makes an optimizer, where its parameters are missing or in another's place
PARAMS_MISPLACED: Final = (
    "multiple values for argument",
    "required positional argument: 'params'",
    "not supported between instances of",
    "object is not iterable",
    "iteration over a 0-d tensor",
    "'params'",
)
MAKES_OPTIMIZER: Final = r"\b(?:SGD|Adam\w*|RMSprop|Adagrad|optim\.\w+)\s*\("

# In a source: ways off the graph
DETACH: Final = r"\.detach(_)?\s*\("
DATA: Final = r"\.data\b"
DATA_WRITTEN: Final = r"\.data\s*[-+*/]?=|\.data\.\w+_\("
DATA_MULTIPLIED: Final = r"\w\.data\s*[*@]|[*@]\s*\w+\.data\b"
NO_GRAD: Final = r"no_grad|inference_mode|set_grad_enabled\s*\(\s*False"
ITEM: Final = r"\.item\s*\(|\bfloat\s*\(|\.tolist\s*\("
# Numbers, and questions to numbers, are no way off.
MATH: Final = (
    r"\bmath\.(?!(?:pi|e|tau|inf|nan|prod|isclose|isfinite|isinf|isnan)\b)"
    r"|from math import (?!(?:pi|e|tau|inf|nan)\s*$)"
)
ROUNDING: Final = (
    r"torch\.(round|floor|ceil|sign|argmax|argmin|heaviside)\b|\.(round|floor|ceil|long|int|argmax|sign)\s*\("
)

# New tensors, and whether they are tracked
NEW_TENSOR: Final = r"torch\.(tensor|as_tensor|Tensor|FloatTensor|DoubleTensor)\s*\("
OF_TENSORS: Final = r"torch\.(tensor|as_tensor|Tensor|FloatTensor)\s*\(\s*[\[(](?![^\n]*requires_grad)"
OF_EXPRESSION: Final = r"torch\.(tensor|as_tensor)\s*\(\s*\w+\s*[-+*/@](?![^\n]*requires_grad)"
RESULT_FROM_TENSOR: Final = r"(loss|y|out)\s*=\s*torch\.tensor"
REQUIRES: Final = r"requires_grad\s*=\s*True|requires_grad_\s*\(|\.requires_grad\s*=\s*True|nn\.Parameter|nn\.Linear"
MADE_TRACKED: Final = r"tensor\s*\([^\n]*requires_grad\s*=\s*True|\.requires_grad_\s*\(|\.requires_grad\s*=\s*True"
TYPO: Final = (
    r"\.require_grad\b|\.require_grads\b|\.requires_grad_\s*=|\.requires_grads\b|\.required_grad\b|\.requiresgrad\b"
    r"|\.requiers_grad\b|\.require_gradient\b|\.requires_gradient\b|\.requires_Grad\b|\.requireGrad\b|\.requiresGrad\b"
    r"|\.grad_required\b|(?:^|;)\s*[\w.]+\.requires_grad\s*==|^\s*\w+\.requires_grad\s*$|\.requires_grad_\s*$|\.required_grads?\b"
)
TENSOR_ATTRIBUTE: Final = r"self\.\w+\s*=\s*torch\.(tensor|zeros|ones|rand|randn|full)\b"
_LAYER: Final = r"((torch\.)?nn\.)?(Linear|Parameter|Sequential|Conv\w+)\s*\("
LIST_ATTRIBUTE: Final = r"self\.\w+\s*=\s*\["
KEPT_UNSEEN: Final = (
    rf"{LIST_ATTRIBUTE}\s*{_LAYER}"
    r"|self\.\w+\s*=\s*(\[\s*)?torch\.(tensor|zeros|ones|rand|randn|full)\b[^\n]*requires_grad"
)
PUT_INTO_LIST: Final = rf"self\.\w+\.append\s*\(\s*{_LAYER}"
REGISTERED: Final = rf"\b{_LAYER}|\b(ModuleList|ParameterList)\s*\("

# Gradients: made, read, cleared
BACKWARD: Final = r"\.backward\s*\(|autograd\.backward\s*\("
BARE_BACKWARD: Final = r"\.backward\b(?!\s*\()"
BACKWARD_AS_VALUE: Final = (
    r"(?:^|[;:])[ \t]*\(?[\w.,\[\]\"' \t]*(?::[^=;\n]{0,80})?[-+*/]?(?<![=!<>])=(?!=)[^;\n]*\.backward\s*\("
    r"|return\s+[^;\n]*\.backward\s*\(|\.append\s*\([^;\n]*\.backward\s*\(|\(\s*[\w.]+\.backward\s*\("
)
AUTOGRAD_GRAD: Final = r"autograd\.grad\s*\(|(?<![.\w])(?<!def )grad\s*\("
CREATE_GRAPH: Final = r"create_graph\s*=\s*True"
DOT_GRAD: Final = r"\.grad\b"
DOT_GRAD_READ: Final = r"\.grad\b(?!\s*\()"
ZEROING: Final = (
    r"zero_grad|\.grad\s*=\s*None|\.grad\.zero_|\.grad\.data\.zero_|\.grad\.fill_|\.grad\s*=\s*torch"
    r"|\.grad\[[^\]\n]*\]\s*=(?!=)|\.grad(?:\.data)?\s*\*=\s*0|\.grad\.(?:data\.)?mul_\s*\(\s*0|\bdel\s+[\w.]+\.grad\b"
    r"|\.grad\.data\s*=(?!=)|\.grad\s*,[\w., \t]{0,80}=[ \t]*None"
)
FRESH_EACH_ROUND: Final = r"requires_grad_\s*\(\s*(True)?\s*\)|detach\(\)\.requires"
OWN_FUNCTION: Final = r"autograd\.Function|\(Function\)"

# A tensor kept as it is, with no copy made and no number taken out
KEPT_ALIVE: Final = (
    r"\.(append|insert|extend)\s*\((?![^\n]*(item|float|clone|copy|tolist|tensor)\b)"
    r"|\+=\s*[\[(](?![^\n]*(item|float|clone|copy|tolist|tensor)\b)"
    r"|(=|\byield|\breturn|,)\s*[\w.\[\]\"']+\.(grad|data|detach\s*\(\s*\)|view\s*\([^)\n]*\)|numpy\s*\(\s*\))\s*($|[;,])"
    r"|\]\s*=\s*\w+\s*$"
)

# Loops, updates, optimizers
LOOP: Final = r"^\s*(for|while)\b"
REBOUND: Final = r"^\s*(\w+)\s*=\s*\1\s*[-+]|^\s*(\w+)\s*,\s*(\w+)\s*=\s*\2\s*[-+]"
STEP: Final = r"\.step\s*\("
# An attribute of that name that is given a value is a count.
STEPPED: Final = r"\.step\b(?!\s*(?:\(|[-+]?=))"
# An import alone is none: a file that holds all exercises has it, whichever is looked at.
OPTIMIZER: Final = r"^(?![ \t]*(?:import|from|class|def)\b)[^\n]*?(?:optim|\b(?:SGD|Adam\w*|RMSprop|Adagrad)\s*\()"
# One argument alone: a rate may come second without its name.
# A class or function of that name is no call of it.
NO_RATE: Final = (
    r"(?<!class )(?<!def )(?<!\w)SGD\s*\(\s*(?:params\s*=\s*)?"
    r"(?:\[[^\]\n]*\]|\([^)\n]*\)|[\w.]+|[\w.]+\.parameters\(\))\s*,?\s*\)"
)
RATE_USED: Final = (
    r"\b(lr|rate|eta|alpha|learning_rate|step_size)\s*\*|\*\s*(lr|rate|eta|alpha|learning_rate|step_size)\b"
)
# Losses whose best line is another one
PENALTY: Final = (
    r"weight_decay|\b(reg|penalty|ridge)\w*\b|\+\s*[\w.]+\s*\*\s*\(?\s*\w+(\s*\*\*\s*2|\.(pow|square|norm|abs)\b)"
    r"|\.abs\(\)\.(mean|sum)|mean\s*\(\s*(torch\.)?abs|l1_loss|L1Loss|[Hh]uber"
)
HALVED: Final = r"(?<![\w.])0?\.5\b|/\s*2(\.0*)?(?![\w.])|/\s*\(\s*2\b|/\s*\([^)\n]*\*\s*2\b|div_?\s*\([^)\n]*\b2\b"
NEGATED: Final = (
    r"[=(,\[:]\s*-\s*[A-Za-z(]|\breturn\s*-|\*\s*\(?\s*-\s*[\w(]|-\s*1(?:\.0*)?\s*\*|\bneg(?:ative)?_?\s*\("
)
AVERAGED: Final = r"\bmean\s*\(|mse_loss|MSELoss"
UPHILL: Final = (
    r"\+=\s*[^\n]*\.grad|=\s*(\w+)\s*\+\s*[^\n]*\.grad|maximize\s*=\s*True|\(\s*-\s*\w*loss\w*\s*\)\.backward"
    r"|=\s*-\s*\(\(|\+=\s*\w*(lr|rate|step)\w*\s*\*|=\s*(\w+)(\.data)?\s*\+\s*\w*(lr|rate|eta|step)\w*\s*\*"
)
RETURNS_SOMETHING: Final = r"\breturn[ \t(]+\S|\blambda\b"
