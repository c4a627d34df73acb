# corpus: right
# coding: utf-8

# In[1]:
import torch


# In[2]:
xt = torch.tensor(3.0, requires_grad = True)
xt

# In[3]:
yt = xt**2
print("y =", yt)

# In[4]:
yt.backward()
print("dy/dx =", xt.grad)
