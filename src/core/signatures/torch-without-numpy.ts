import { WARNED, type Family } from './signature-family.ts';

export const torchWithoutNumpy = {
  id: 'torch-without-numpy',
  fault: 'disk-conflict',
  proves: 'PyTorch was compiled for another NumPy and goes on without it.',
  documented: 'PyTorch source, torch/csrc/utils/tensor_numpy.cpp',
  evidence: ['https://github.com/NVIDIA-AI-IOT/nanosam/issues/7'],
  printed: new RegExp(`${WARNED}UserWarning: Failed to initialize NumPy: _ARRAY_API not found`),
  says: /Numpy is not available/,
  match({ exception, message, standing }) {
    if (message.includes('UserWarning: Failed to initialize NumPy: _ARRAY_API not found')) {
      return { strength: 'certain', facts: { owner: 'torch', builtFor: '1.x' } };
    }
    const isTorch = exception === 'RuntimeError' || standing === 'passed-on';
    const isRefused = isTorch && message === 'Numpy is not available';
    return isRefused ? { strength: 'likely', facts: { owner: 'torch' } } : undefined;
  },
} as const satisfies Family;
