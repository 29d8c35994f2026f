/**
 * The content security policy of the built app: nothing but the app's own files, no request elsewhere.
 * Inline styles are allowed because Mantine and React Flow position elements with them.
 */
const POLICY = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' blob: data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** @param {Record<string, string>} policy */
const text = (policy) =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');

/** For a meta tag, where browsers ignore frame-ancestors with a warning. */
export const META_CSP = text(POLICY);

/** For the response header. */
export const HEADER_CSP = text({ ...POLICY, 'frame-ancestors': "'none'" });
