from torch import Tensor


def strict_mse(prediction: Tensor, target: Tensor) -> Tensor:
    if prediction.shape != target.shape:
        raise ValueError(f"prediction and target differ in shape: {prediction.shape}, {target.shape}")
    return (prediction - target).square().mean()
