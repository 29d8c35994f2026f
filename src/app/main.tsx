import { useRegisterSW } from 'virtual:pwa-register/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';

function Home() {
  useRegisterSW();
  return (
    <main>
      <h1>Maps</h1>
    </main>
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element to start in.');

createRoot(root).render(
  <StrictMode>
    <Home />
  </StrictMode>,
);
