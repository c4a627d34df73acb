def log(losses: list[float]) -> None:
    for step, loss in enumerate(losses, 1):
        print(f"step {step}: loss {loss:.3f}")
    best = min(losses)
    print(f"best: {best:.3f} in step {losses.index(best) + 1}")
