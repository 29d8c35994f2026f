if (typeof window !== 'undefined') await import('./dom');

export {};
