# corpus: wrong grads-accumulate
import torch
xt = torch.tensor(3.0, requires_grad=True)

# In[2]: (I ran this a few times)
yt = xt**2
yt.backward()

# In[3]:
yt = xt**2
yt.backward()
print(xt.grad)
