import torch as th

def backward(x, y, w1, b1, w2, b2):
    pre = th.addmm(b1, x, w1)
    act = th.relu(pre)
    out = th.addmm(b2, act, w2)
    g_out = (out - y).mul(2).div(out.numel())
    g_pre = th.mm(g_out, w2.T).masked_fill(pre <= 0, 0)
    return {
        "w1": th.mm(x.T, g_pre),
        "b1": g_pre.sum(0),
        "w2": th.mm(act.T, g_out),
        "b2": g_out.sum(0),
    }
