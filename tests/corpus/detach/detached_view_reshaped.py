# corpus: right
import torch

class Zweig:
    def __init__(self, x):
        self.y = x ** 2

    @property
    def abgetrennt(self):
        return self.y.detach()

def branch(x):
    zweig = Zweig(x)
    return zweig.y, zweig.abgetrennt, zweig.abgetrennt + 5
