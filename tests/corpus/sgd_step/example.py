# corpus: wrong hard-coded
import torch

def sgd_step(w, lr):
    return 1.2
