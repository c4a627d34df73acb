# corpus: wrong hard-coded
def sgd_step(w, lr):
    return 1.2
