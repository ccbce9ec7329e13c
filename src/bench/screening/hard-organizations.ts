import { HARD_FORMS } from './hard-forms';

/**
 * Pairs of names of organizations that are hard to tell apart or together, by kind; `=` the same, `/` not.
 * `{a}`, `{b}`, `{c}` are invented stems with different first letters, `{a.}` is the first letter, `{a^}` in
 * capitals, `{a_}` in small letters, `{a~}` with digits for letters, `{a?}` with one letter mistyped.
 */
export const HARD_ORGANIZATIONS: Readonly<Record<string, string>> = {
  ...HARD_FORMS,
  'and, ampersand': `
{a} & {b} Ltd = {a} and {b} Limited
{a} & {b} = {a} et {b} SARL
{a} y {b} S.A. = {a} & {b}
{a} und {b} GmbH = {a} & {b}
{a} + {b} = {a} and {b}
{a} e {b} Lda = {a} & {b} Lda
{a} en {b} B.V. = {a} & {b}
{a} og {b} A/S = {a} & {b}
{a.}&{b.} Inc. = {a.} and {b.} Inc.
{a.} & {b.} Holdings = {a.} and {b.} Holdings
{a.}{b.}&{c.} Corp = {a.}{b.} and {c.} Corporation
{a.}{b.} & {c.} Mining = {a.}{b.} and {c.} Mining
{a} & Sons Ltd = {a} and Sons Limited
{a} & Söhne = {a} und Söhne GmbH
{a.}&{b.} Trading / {a.}&{c.} Trading
{a.} and {b.} Inc / {a.} and {c.} Inc
{a} & {b} / {a} & {c}
{a} et {b} SARL / {a} et {c} SARL
{a} & Sons / {b} & Sons
{a} and Partners / {c} and Partners`,
  acronyms: `
{a.}{b.}{c.} = {a} {b} {c}
{a.}.{b.}.{c.}. = {a} {b} {c} Ltd
{a.}{b.}{c.} Ltd = {a} {b} and {c} Limited
{a.}{b.}{c.} plc = The {a} {b} of {c}
{a.}I{b.} = {a} International {b}
{a.}N{b.} = {a} National {b}
N{a.}OC = National {a} Oil Company
{a.}MCO = {a} Mining Company of Orinda
{a.}&{b.} = {a} & {b}
{a.}&{b.} Ltd = {a} and {b} Ltd
PwC = PricewaterhouseCoopers
GE = General Electric
P&G = Procter & Gamble
J&J = Johnson & Johnson
EY = Ernst & Young
BP plc = British Petroleum
SGS = Société Générale de Surveillance SA
IBM = International Business Machines Corporation
PLA China = People's Liberation Army of China
FBI Tesalia = Federal Bureau of Investigation of Tesalia
AT&T = American Telephone and Telegraph
GM = General Motors Company
{a.}{b.}{c.} / {a} {c} {b}
{a.}{c.}{b.} / {a} {b} {c}
{a.}{b.}C / {a} {b}
{a.}{b.} Bank / {a} {c} Bank
PwC / Petra Walker Consulting & Training
GE / General Energy Holding
{a.}{b.}{c.} Mining / {a.}{c.}{b.} Mining
{a.}{b.}{c.} Foods / {b.}{a.}{c.} Foods`,
  numbers: `
{a} Fund IV = {a} Fund 4
{a} Capital Partners VI LP = {a} Capital Partners 6
{a} Fund II LP = {a} Fund Two
{a} Investment Trust IX = {a} Investment Trust Nine
Brigade Forty 4 {a} = Brigade 44 {a}
Battalion Twenty 3 {a} = 23 Battalion {a}
3%ers {a} = Three Percenters {a}
5%ers {a} = Five Percenters {a}
{a} 21st = {a} Twenty First
{a} 12th Regiment = Twelfth {a} Regiment
{a}24 = {a} 24 Ltd
{a}7 Media = {a} Seven Media
No. 7 {a} Mill = Number Seven {a} Mill
Plant Nr. 12 {a} = {a} Plant No 12
1,000 {a} Lights = One Thousand {a} Lights
{a} 2.000 = {a} 2000
Erste {a} Bank = First {a} Bank
Segundo Banco de {a} = Second Bank of {a}
{a} Studio Nine = {a} Studio 9
{a} Channel Five = {a} Channel 5
{a} Fund IV / {a} Fund VI
{a} Partners VIII / {a} Partners VII
{a} Fund 3 / {a} Fund Four
{a} Phase II / {a} Phase III
{a} 24 / {a} 42
Brigade Forty 4 {a} / Brigade Forty 5 {a}
{a} 21st Century / {a} 22nd Century
First {a} Bank / Third {a} Bank
{a} Series B / {a} Series C
{a} Unit 1 / {a} Unit 11`,
  'digits for letters': `
{a~} Trading = {a} Trading
{a~} Mining Ltd = {a} Mining
{a~} {b} = {a} {b}
{a~} Foods = {a} Foods
{a} {b~} Group = {a} {b} Group
{a~} {b~} = {a} {b}
{a~} / {b}
{a~} Trading / {b} Trading`,
  'line of business': `
{a} Railroad = {a} Railway
{a} Airlines = {a} Airways
{a} Telecom = {a} Telecommunications
{a} Transport Co = {a} Transportation
{a} Pharma = {a} Pharmaceuticals
{a} Labs = {a} Laboratories
{a} Engineering Svcs = {a} Engineering Services
{a} Mfg = {a} Manufacturing
{a} Electric Industries = {a} Electrical Industry
{a} Insurance Brokers = {a} Insurance Broker
{a} Equipment / {a} Engineering
{a} Equity / {a} Equipment
{a} Mortars / {a} Motors
{a} Tires / {a} Wires
{a} Marine / {a} Machine
{a} Cement / {a} Cosmetics
{a} Medical / {a} Media
{a} Mining / {a} Dining
{a} Aviation / {a} Navigation
{a} Batteries / {a} Bakeries
{a} Construction / {a} Consulting
{a} Contracting / {a} Consulting
{a} Chemicals / {a} Mechanics
{a} Ceramics / {a} Chemicals
{a} Hospital / {a} Hospitality
{a} Printing / {a} Painting
{a} Resources / {a} Restaurants
{a} Petroleum / {a} Petrochemicals
{a} Shipping / {a} Shipbuilding
{a} Timber / {a} Tuber Foods
{a} Insurance / {a} Investments
{a} Security / {a} Securities Exchange
{a} Plastics / {a} Logistics
{a} Optics / {a} Organics
{a} Energy / {a} Engineering
{a} Steel / {a} Steam
{a} {b} Steel / {a} {b} Textiles
{a} {b} Shipping / {a} {b} Insurance
{a} {b} Chemicals / {a} {b} Foods
{a} {b} Motors / {a} {b} Media`,
  'country or branch': `
{a} Chile / {a} China
{a} Peru / {a} Poland
{a} Austria / {a} Australia
{a} Niger / {a} Nigeria
{a} India / {a} Indonesia
{a} Iran / {a} Iraq
{a} Slovakia / {a} Slovenia
{a} Gambia / {a} Zambia
{a} / {a} Nigeria
{a} / {a} Kenya Ltd
{a} Inc. / {a} Deutschland GmbH
{a} AG / {a} Schweiz AG
{a} SA / {a} France
{a} / {a} Brasil Ltda
{a} Germany / {a} France
{a} Vietnam / {a} Thailand
{a} Mauritius / {a} Mauritania
{a} Dominica / {a} Dominican Republic
{a} North America / {a} South America
{a} Asia Pacific / {a} Europe
{a} (Nigeria) Ltd = {a} Nigeria Limited
{a} (UK) Ltd = {a} UK Limited
{a} de México SA de CV = {a} Mexico
{a} do Brasil Ltda = {a} Brasil
{a} {b} Deutschland GmbH = {a} {b} Germany GmbH
{a} {b} España SA = {a} {b} Spain`,
  'generic names': `
The {a} Bank Ltd / The Bank Ltd
The {a} Foundation / The Foundation
{a} General Trading LLC / General Trading LLC
{a} Import Export Co / Import Export Co
National Bank of {a} / National Bank
Ministry of Health of {a} / Ministry of Health
{a} International Group / International Group
{a} Global Services / Global Services
{a} Company / The Company
{a} Consulting / Consulting Ltd
A-B-C Company / Company
X-Y-Z Ltd / Ltd
!? LTD / {a} Ltd
*** / {a} Inc
RI / RIA
MK / MKB Ltd
RI / {a} RI Trading
KO / {a} KO
RI = RI Ltd
MK = M.K. Inc
A-B-C Company = ABC Co.
X-Y-Z Ltd = XYZ Limited
Bank of {a} = The Bank of {a} Ltd
{a} Foundation = The {a} Foundation
{a} General Trading LLC = {a} General Trading
{a} Import Export = {a} Import-Export Co`,
  'short names': `
Velda / Zelma
Sarno / Salvo
Corda / Corba
Tavox / Tarix
Mendal / Bendar
Kalmor / Palmor
Vesta Li / Vestari
Al Bora / Alvora
Nor Dic / Nordiq
To Kan / Tokar
Mar Vel / Marvol
Be Lux / Belox
Sy Tec / Sytes
Vamora / Vanora
Ardena / Ardela
Lumina / Lumira
Sol / Sal
Tre / Trex
Vel Dana = Veldana
Mar Quell = Marquell
Tokara = To Kara
Norbex = Nor Bex
Velda = Velda Inc
Sarno = SARNO`,
  'split and joined': `
{a} {b} Trading = {a}{b_} Trading
{a}-{b} Lines = {a}{b_} Lines
L'{a} SA = L{a_} SA
D'{a} et Fils = D{a_} et Fils
'N{a_} = N{a_}
'Ndrangheta = La Ndrangheta
Dell'{a} Group = Dell {a} Group
All'{a} SpA = All {a}
Al-{a} Trading = Al {a} Trading
Al{a_} Exchange = Al-{a} Exchange
{a}'s Foods = {a}s Foods
{a}'s = {a}
O'{a} Mining = O {a} Mining
De {a} NV = De{a_} NV
La {a} SA = {a} SA
The {a} = {a}
{a} Soft Ware = {a} Software
{a} Air Port = {a} Airport
{a}{b_} Trading / {a}{c_} Trading
L'{a} / L'{b}
{a}-{b} / {a}-{c}
Al-{a} / Al-{b}
Dell'{a} / Dell'{b}`,
  'one word differs': `
{a} {b} Trading / {a} {c} Trading
{a} {b} / {a} {c}
Bank of {a} / Bank of {b}
{a} {b} Holding / {c} {b} Holding
{a} Development Bank / {b} Development Bank
University of {a} / University of {b}
{a} Central Hospital / {b} Central Hospital
{a} {b} Group / {a} {c} Group
{a} {b} International = {a} {b}
{a} {b} Group = {a} {b}
{a} {b} Mining Company = {b} {a} Mining
{a?} Shipping Lines = {a} Shipping Lines
{a?} {b} Trading = {a} {b} Trading
{a} {b?} Mining = {a} {b} Mining
{a} {b} Mining and Trading = {a} {b} Mining & Trading Co
{a} {b} {c} = {a} {b} {c} Holdings`,
};
