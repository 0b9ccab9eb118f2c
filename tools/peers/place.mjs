// The place a request names, as the nominatim object that the oracle takes for it. The library knows French school holidays by region and
// the holidays of Alsace-Moselle by département.
const departments = { 57: 'Moselle', 67: 'Bas-Rhin', 68: 'Haut-Rhin', 971: 'Guadeloupe', 972: 'Martinique', 973: 'Guyane', 974: 'La Réunion', 976: 'Mayotte' };
const regions = { 75: 'Île-de-France', 93: 'Île-de-France', 69: 'Auvergne-Rhône-Alpes', 33: 'Nouvelle-Aquitaine', '2A': 'Corse', 59: 'Hauts-de-France', 31: 'Occitanie', 29: 'Bretagne' };
const communities = { BRU: 'FR', WAL: 'FR', VLG: 'NL' };

export function nominatim({ country, subdivision, lat, lon }) {
  const part = (subdivision ?? '').replace(/^(FR|BE)-/, '');
  const state = country === 'BE' ? communities[part] : departments[part] ?? regions[part] ?? part;
  const place = { address: { country_code: country.toLowerCase(), state } };
  return lat === undefined ? place : { ...place, lat: String(lat), lon: String(lon) };
}
