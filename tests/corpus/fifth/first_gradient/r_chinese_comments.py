# corpus: right
import torch

# 创建一个标量张量，并要求跟踪梯度
xt = torch.tensor(3.0, requires_grad=True)
# 前向传播
yt = xt.pow(2)
# 反向传播
yt.backward()
print(f"梯度: {xt.grad}")
