# corpus: right
def sgd_step(w, lr):
    """Schrittweite h klein, zentrale Differenz ist für Parabeln exakt."""
    h = 0.5
    def loss(v):
        return (v - 2.0) ** 2
    steigung = (loss(w + h) - loss(w - h)) / (2 * h)
    return w - lr * steigung
