/** @import { Near } from './protocol.js' */

/** Metres. */
const coarse = 100;

/**
 * Where the telephone is. Called only when the person pressed the button that says so; the browser then asks once more.
 * @returns {Promise<Near | null>} null when refused or not known.
 */
export function near() {
  return new Promise((resolve) => {
    if (!navigator.geolocation) return resolve(null);
    navigator.geolocation.getCurrentPosition(
      // Three decimals are about 100 m: enough to find the nearest service, not enough to point at a door.
      ({ coords }) => resolve({
        lat: Math.round(coords.latitude * 1000) / 1000,
        lon: Math.round(coords.longitude * 1000) / 1000,
        accuracy: Math.max(coarse, Math.round(coords.accuracy)),
      }),
      () => resolve(null),
      { enableHighAccuracy: false, timeout: 15000, maximumAge: 60000 },
    );
  });
}
