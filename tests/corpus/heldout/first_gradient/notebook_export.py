# corpus: right
#!/usr/bin/env python
# coding: utf-8

# In[1]:

import torch

# In[2]:

xt = torch.tensor(3., requires_grad=True)
xt

# In[3]:

yt = xt ** 2
print(yt, yt.grad_fn)

# In[4]:

yt.backward()
xt.grad
