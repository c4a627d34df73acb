# corpus: wrong math-on-tensor also item-breaks-graph
import math

def polynomial(x):
    return 5 * math.pow(x, 3) + 2 * math.pow(x, 2) + 4 * x + 8
