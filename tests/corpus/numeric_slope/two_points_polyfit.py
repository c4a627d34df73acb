# corpus: right
import numpy as np

def numeric_slope(f, x, h):
    """Gerade durch zwei Punkte."""
    xs = [x - h, x + h]
    steigung, achsenabschnitt = np.polyfit(xs, [f(v) for v in xs], 1)
    return steigung
