from torch import Tensor


def halve(w: Tensor, times: int) -> tuple[Tensor, list[Tensor]]:
    history = []
    for _ in range(times):
        history.append(w.clone())
        w.mul_(0.5)
    return w, history
