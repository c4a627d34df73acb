# corpus: wrong sign-flipped
import torch

def backward(x, y, w1, b1, w2, b2):
    params = dict(w1=w1, b1=b1, w2=w2, b2=b2)
    pre = x @ params["w1"] + params["b1"]
    act = pre * (pre > 0)
    gap = y - (act @ params["w2"] + params["b2"])
    gap *= 2 / gap.numel()
    hid = gap @ params["w2"].T * (pre > 0)
    grads = dict(w1=x.T @ hid, b1=hid.sum(0), w2=act.T @ gap, b2=gap.sum(0))
    for name in params:
        assert grads[name].shape == params[name].shape
    return grads
