/** More kinds of hard pairs of organizations, as in `hard-organizations.ts`: legal forms, and other scripts. */
export const HARD_FORMS: Readonly<Record<string, string>> = {
  'legal forms': `
{a} Aktiengeselschaft = {a} AG
{a} Aktiengesellschft = {a} AG
{a} Gesellschaft mit beschränkter Haftng = {a} GmbH
{a} Geselschaft mbH = {a} GmbH
{a} Limted = {a} Ltd
{a} Limitied = {a} Limited
{a} Incorporatd = {a} Inc
{a} Incoporated = {a} Inc.
{a} Coporation = {a} Corp
{a} Corparation = {a} Corporation
{a} Sociedad Anonyma = {a} S.A.
{a} Socieded Limitada = {a} S.L.
{a} Société à responsabilité limitée = {a} SARL
{a} Société par actions simplifié = {a} SAS
{a} Naamloze Venootschap = {a} NV
{a} Besloten Vennotschap = {a} BV
{a} Aktiebolagett = {a} AB
{a} Osakeyhtiö = {a} Oy
{a} Aktieselskab = {a} A/S
{a} Anpartselskab = {a} ApS
Obshchestvo s ogranichenoy otvetstvennostyu {a} = OOO {a}
Aktsionernoye obshchestvo {a} = {a} JSC
{a} Anonim Şirketi = {a} A.Ş.
{a} Limited Şirketi = {a} Ltd. Şti.
{a} Spółka z ograniczoną odpowiedzialnością = {a} sp. z o.o.
{a} Spolka Akcyjna = {a} S.A.
{a} Pte Ltd = {a} Private Limited
{a} Pvt. Ltd. = {a} Private Ltd
UAB {a} = {a} uždaroji akcinė bendrovė
{a} SIA = Sabiedrība ar ierobežotu atbildību {a}
{a} d.o.o. = {a} društvo s ograničenom odgovornošću
{a} Kft. = {a} Korlátolt Felelősségű Társaság
PT {a} Tbk = {a} Perseroan Terbatas
{a} Sdn. Bhd. = {a} Sendirian Berhad
{a} AG = {a} GmbH
{a} Ltd = {a} Inc.
{a} S.p.A. / {b} S.p.A.
{a} Limited / {b} Limited
{a} Aktiengesellschaft / {c} Aktiengesellschaft
{a} GmbH & Co. KG / {b} GmbH & Co. KG`,
  'spelling and script': `
Норвегин Завод = Norvegin Zavod
Альбинов Транс = Albinov Trans
Белмара Строй ООО = Belmara Stroy LLC
Тесалия Банк = Tesaliya Bank
Αλμπόρα Ναυτιλιακή = Albora Naftiliaki
Ντρενόβα Φαρμ = Drenova Farm
{a} Shipping Société = {a} Shipping
Müllerborn Werke = Muellerborn Werke
Ørskovholm Fiskeri = Oerskovholm Fiskeri
بنك بلمارا = Bank Belmara
شركة زرين للتجارة = Zarin Trading Company
上海阳光贸易有限公司 = Shanghai Yangguang Trading Co., Ltd.
北京长虹科技有限公司 = Beijing Changhong Technology Co Ltd
北京天龙建设 / 北京天虎建设
上海阳光贸易 / 上海月光贸易
広島電機 / 福島電機
조선무역 / 조선무업
Норвегин Завод / Норвежский Банк
Белмара Строй / Белмара Транс
Ντρενόβα Φαρμ / Αλμπόρα Φαρμ`,
};
