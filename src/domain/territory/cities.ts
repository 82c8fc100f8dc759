/** A city with powiat rights; codes are strings because spreadsheets cut the leading zero. */
export type City = { powiat: string; gmina: string; name: string; voivodeship: string };

/** `powiat, name, voivodeship`. The gmina code of such a city is always the powiat code and `011`. */
const rows = [
	['0261', 'Jelenia Góra', 'dolnośląskie'],
	['0262', 'Legnica', 'dolnośląskie'],
	['0264', 'Wrocław', 'dolnośląskie'],
	['0265', 'Wałbrzych', 'dolnośląskie'],
	['0461', 'Bydgoszcz', 'kujawsko-pomorskie'],
	['0462', 'Grudziądz', 'kujawsko-pomorskie'],
	['0463', 'Toruń', 'kujawsko-pomorskie'],
	['0464', 'Włocławek', 'kujawsko-pomorskie'],
	['0661', 'Biała Podlaska', 'lubelskie'],
	['0662', 'Chełm', 'lubelskie'],
	['0663', 'Lublin', 'lubelskie'],
	['0664', 'Zamość', 'lubelskie'],
	['0861', 'Gorzów Wielkopolski', 'lubuskie'],
	['0862', 'Zielona Góra', 'lubuskie'],
	['1061', 'Łódź', 'łódzkie'],
	['1062', 'Piotrków Trybunalski', 'łódzkie'],
	['1063', 'Skierniewice', 'łódzkie'],
	['1261', 'Kraków', 'małopolskie'],
	['1262', 'Nowy Sącz', 'małopolskie'],
	['1263', 'Tarnów', 'małopolskie'],
	['1461', 'Ostrołęka', 'mazowieckie'],
	['1462', 'Płock', 'mazowieckie'],
	['1463', 'Radom', 'mazowieckie'],
	['1464', 'Siedlce', 'mazowieckie'],
	['1465', 'Warszawa', 'mazowieckie'],
	['1661', 'Opole', 'opolskie'],
	['1861', 'Krosno', 'podkarpackie'],
	['1862', 'Przemyśl', 'podkarpackie'],
	['1863', 'Rzeszów', 'podkarpackie'],
	['1864', 'Tarnobrzeg', 'podkarpackie'],
	['2061', 'Białystok', 'podlaskie'],
	['2062', 'Łomża', 'podlaskie'],
	['2063', 'Suwałki', 'podlaskie'],
	['2261', 'Gdańsk', 'pomorskie'],
	['2262', 'Gdynia', 'pomorskie'],
	['2263', 'Słupsk', 'pomorskie'],
	['2264', 'Sopot', 'pomorskie'],
	['2461', 'Bielsko-Biała', 'śląskie'],
	['2462', 'Bytom', 'śląskie'],
	['2463', 'Chorzów', 'śląskie'],
	['2464', 'Częstochowa', 'śląskie'],
	['2465', 'Dąbrowa Górnicza', 'śląskie'],
	['2466', 'Gliwice', 'śląskie'],
	['2467', 'Jastrzębie-Zdrój', 'śląskie'],
	['2468', 'Jaworzno', 'śląskie'],
	['2469', 'Katowice', 'śląskie'],
	['2470', 'Mysłowice', 'śląskie'],
	['2471', 'Piekary Śląskie', 'śląskie'],
	['2472', 'Ruda Śląska', 'śląskie'],
	['2473', 'Rybnik', 'śląskie'],
	['2474', 'Siemianowice Śląskie', 'śląskie'],
	['2475', 'Sosnowiec', 'śląskie'],
	['2476', 'Świętochłowice', 'śląskie'],
	['2477', 'Tychy', 'śląskie'],
	['2478', 'Zabrze', 'śląskie'],
	['2479', 'Żory', 'śląskie'],
	['2661', 'Kielce', 'świętokrzyskie'],
	['2861', 'Elbląg', 'warmińsko-mazurskie'],
	['2862', 'Olsztyn', 'warmińsko-mazurskie'],
	['3061', 'Kalisz', 'wielkopolskie'],
	['3062', 'Konin', 'wielkopolskie'],
	['3063', 'Leszno', 'wielkopolskie'],
	['3064', 'Poznań', 'wielkopolskie'],
	['3261', 'Koszalin', 'zachodniopomorskie'],
	['3262', 'Szczecin', 'zachodniopomorskie'],
	['3263', 'Świnoujście', 'zachodniopomorskie']
] as const;

/** The 66 cities with powiat rights (TERC of GUS, state 1 January 2024; the set did not change until 1 January 2026). */
export const citiesWithPowiatRights: readonly City[] = rows.map(([powiat, name, voivodeship]) => ({
	powiat,
	gmina: `${powiat}011`,
	name,
	voivodeship
}));

/** The city of a 4-digit powiat code or a 7-digit gmina code; null for every other place. */
export const findCity = (teryt: string): City | null =>
	citiesWithPowiatRights.find((city) => city.powiat === teryt || city.gmina === teryt) ?? null;
