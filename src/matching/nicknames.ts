/** Short and pet forms of given names, each with the names it may stand for, as `given-names.ts` spells them. */
export const NICKNAMES = `
alex alexander alexandra aleksei
al albert alan alfred
andy andrew
angie angela
art arthur
barb barbara
becky rebecca
ben benjamin benedict
benny benjamin
bert albert robert herbert
bea beatrice beatriz
beth elizabeth
betty elizabeth
bill william
billy william
bob robert
bobby robert
brad bradley
cathy katherine
charlie charles
chuck charles
chris christopher christian christine
christy christine
cindy cynthia
dan daniel
danny daniel
dave david
debbie deborah
dick richard
don donald
doug douglas
drew andrew
ed edward edgar edwin edmund
eddie edward
fred frederick alfred
gabe gabriel
gene eugene
gerry gerald gerard
greg gregory
hank henry
harry henry harold
jack john
jackie jacqueline
jake jacob
jeff jeffrey
jen jennifer
jenny jennifer
jerry gerald jeremy jerome
jess jessica
jim james
jimmy james
joe joseph
joey joseph
johnny john
jon jonathan john
josh joshua
kate katherine
kathy katherine
katie katherine
ken kenneth
larry lawrence laurence
len leonard
leo leonard leonardo
liz elizabeth
lou louis
luke lucas
maggie margaret
marge margaret
matt matthew
meg margaret
mel melvin melissa
mick michael
mickey michael
mike michael
mitch mitchell
molly mary
nat nathaniel nathan
nate nathaniel nathan
ned edward
nick nicholas nikolai
pam pamela
pat patrick patricia
patty patricia
peggy margaret
pete peter
phil phillip
ray raymond
rich richard
rick richard
ricky richard
rob robert
ron ronald
russ russell
sally sarah
sam samuel samantha
sandy sandra alexander
steve steven
sue susan
susie susan
ted theodore edward
terry terence theresa
tim timothy
toby tobias
tom thomas
tommy thomas
tony anthony antonio
trish patricia
vicky victoria
vince vincent
walt walter
wes wesley
will william
zach zachary
sasha aleksandr alexandra
shura aleksandr
sanya aleksandr
alyosha aleksei
lyosha aleksei
andryusha andrei
borya boris
dima dmitri
mitya dmitri
fedya fedor
gena gennady
genya evgeny
zhenya evgeny
grisha grigory
igoryok igor
ilyusha ilya
kolya nikolai
kostya konstantin
kirya kirill
lena elena
lenya leonid
lyosha aleksei
lyuda ludmila
masha maria
misha mikhail
mishka mikhail
nadya nadezhda
nastya anastasia
natasha natalia
olya olga
pasha pavel
petya petr
roma roman
serozha sergei
seryozha sergei
slava vladislav vyacheslav yaroslav
sonya sofia
stas stanislav
sveta svetlana
tanya tatiana
tolya anatoly
vadik vadim
valera valery
vanya ivan
vasya vasily
vitya viktor
vika viktoria
volodya vladimir
vova vladimir
yasha yakov
yura yuri
katya katherine
lesha aleksei
pepe jose
paco francisco
pancho francisco
kiko francisco
quique enrique
chucho jesus
memo guillermo
nacho ignacio
lalo eduardo
beto roberto alberto humberto
tono antonio
lupe guadalupe
chema jose
manolo manuel
manu manuel
perico pedro
pili pilar
concha concepcion
lola dolores
charo rosario
chelo consuelo
rafa rafael
santi santiago
javi javier
nando fernando hernando
ale alejandro alejandra
gabi gabriel gabriela
ze jose
zeca jose
chico francisco
toninho antonio
beppe giuseppe
peppe giuseppe
pino giuseppe
gianni giovanni
nino antonio giovanni
gigi luigi
sandro alessandro
ciccio francesco
franco francesco
enzo vincenzo lorenzo
dino bernardino
toni anthony antonio anton
hans johannes
hansi johannes
sepp josef
beppo josef
fritz friedrich
willi wilhelm
willy wilhelm
heinz heinrich
hein heinrich
uli ulrich
wolfi wolfgang
michi michael
matze matthias
matthi matthias
kalle karl
jupp josef
klaus nikolaus nicholas
lutz ludwig
gretel margarete
greta margarete
lisa elizabeth elisabeth
lotte charlotte
trudi gertrud
jeannot jean
fanfan francois
manu emmanuel manuel
nico nicolas
titi thierry
kuba jakub
janek jan
staszek stanislaw
tomek tomasz
wojtek wojciech
zbyszek zbigniew
gosia malgorzata
kasia katarzyna
asia joanna
jirka jiri
honza jan
pepa josef
tonda antonin
mo muhammad
moe muhammad
hamada muhammad
hammouda muhammad
abdo abdullah
memet muhammad
ibo ibrahim
hus hussein
yiannis ioannis
kostas konstantin
costas konstantin
yorgos georgios
mitsos dimitri
takis panagiotis
vangelis evangelos
makis gerasimos
`;
