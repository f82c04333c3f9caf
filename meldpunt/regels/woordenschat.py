"""Ordinary Dutch that is also a name, and words in the field of a name that are none. Folded, as the rule compares."""

# Written in lower case these never are somebody, whatever the name: half of every sentence is made of them.
FUNCTIEWOORDEN = frozenset(
    """
    aan achter al alle alles als altijd ander andere anders ben bent bij binnen boven buiten daar dan dat de den
    der des deze die dit doen door du echt een eens eigen el en er ergens ermee even gaan ge geen graag had heb
    hebben heeft heel hem hen het hier hij hoe hun ieder iemand iets ik in is ja je jij jou jouw jullie kan kon
    kunnen la laat le maar mag me mee meer men met mij mijn moet moeten na naar naast nee niet niets nog nooit nu
    of om omdat onder ons onze ook op over per rond sinds staat t te ten ter terug tot tussen u uit uw van vanaf
    veel vier voor vooral waar wanneer wat we weer weg wel welke werd wie wij wil willen word worden wordt ze zeer
    zelf zich zij zijn zit zo zoals zonder zou zullen zus
    """.split()
)

# How somebody is spoken to or stands to the young person: no part of a name.
AANDUIDINGEN = frozenset(
    """
    begeleider begeleidster broer buurman buurvrouw coach consulent contact contactpersoon dhr die diens dr familie
    gezin grootmoeder grootouder grootvader haar he heer hem hen her hij him hun je jij juf juffrouw jullie
    leerkracht ma mam mama mams meester meneer meter mevr mevrouw mijnheer moeder mr mrs mvr mw naam neef neefje
    nicht nichtje nonkel oma omoe oom opa opoe ouder ouders pa pap papa partner peter pleeggezin pleegmama
    pleegmoeder pleegouder pleegouders pleegpapa pleegvader plusmama plusmoeder plusouder pluspapa plusvader
    roepnaam she stiefmoeder stiefouder stiefvader tante them they trainer u vader voogd voornaam vriend vriendin
    ze zij zijn zus
    """.split()
)

# First and family names that are words as well, and everyday words that some names make when an ending is glued on.
GEWOON = FUNCTIEWOORDEN | frozenset(
    """
    acht adem ademt afstand akker als amber andere anker appel arend ark arm augustus avond baan baars bakje bakker
    bakkers bakt bal balk bank bas beek beeld been beer beetje beken bel bemind berg bergen bes beste beuk
    beukenboom bezem bie bij bijl bisschop bitter blad blauw bleek blij bloed bloem bloemen blok bode bodem boek
    boeken boer boeren bok bol bolwerk bond bont boog boom boomgaard boon boot bord bos bosch bossen bot boter bouw
    bouwen brand bredere breed brief bril broek broer broers bron brood brouwer brug bruggen bruin burcht burger
    buur ceder cent dag dagen dak dal dame dames dank dansen deel dekker delen denken deur dief diep dier dieren
    dijk ding doel dokter dolk dom donker door doorn dorp draad draak draken droom droomboom duif duin duivel echo
    edel eend eik eiken eiland einde elf engel engels erf ernst esdoorn eten evenaar ezel faam fazant fee feest
    feesten fiets fijn fluit fonteyn foort galaxie gans ganzen gast geel geest geit geluk gelukkig gerust getrouw
    gezel gips glas god goed goede goud goudsmid graaf graan gras graven grijs groen groene groep groot grote haak
    haan haar haas hagel hal hals hamer hand handen hard haring harp hart harte haver heer heg hei heide heiden
    heilig heks held helder hemel hengst herder here herfst hert hertog heuvel hoed hoek hof hond honden honing
    hoofd hoog hooi hoop horizon houden hout houtman huis huizen hulp ijzer iris jaar jacht jade jager jagers
    jasmijn jong jonge jongen jongens jongere juli juni kaak kaars kade kamer kans kansen kapel kapelaan kapper kar
    kas kasteel kat kater keizer kelder ken kennen kerk kers kerst ketel keur keus kiem kind kinderen klaar klas
    klaver klei klein kleine klerk klimop klok klooster knecht knipoog knoop koe koen kok koken komen kompas konijn
    koninck koning koningin kool koper koren kort korte koster koud kraai kraan kramer krans kreeft kring kroon
    kruis kruispunt kuiken kuiper lam lamp land lang lange lantaarn laurier leen leer leerling leeuw leider lelie
    lens lente les lessen letje leven licht lief liefde lies lijf lijn lijster linde lindeboom lip loon lot lucht
    luchtballon luister maan maandag maart macht man mand manden mannen mantel markt mars meer mees meester mei
    meid meiden meier meijer meisje mens merel mes metser middag midden mode moed moeder mol molen molenaar molens
    molenwiek mond monnik mooi moor morgen mos mozaiek muis mulder munt mus muur naald naast nacht nagel neef nest
    net nevel nieuw nieuwe noord noot nota noties oase oever olie olijf olm ons ooievaar oom oord oorlog oost os
    oud oude ouders paard pad palm pan papa parcours parel parijs park pas pastoor paus pauw pauze peer pen peper
    pers piek pijl pijp pit plaats plan plank plein plek pluim poel pols pont poort popje post pot priester prik
    prins prinses pruim punt put puzzel raad raaf raam rad ram rand rank rap recht rechter regen regenboog reiger
    reis reus ridder riem riet rijk rijke ring rob robijn rode roem roep rog rond rood roos roosje rosier rot rots
    route roze rozemarijn rozen rug ruikt ruimte ruis ruiter rust sap schaap schaper schepen schild schilder schip
    schipper school schoon schout schrijver schuur sint slag slager sleutel sleutelbloem slim sloot slot smal smid
    sneeuw snel snijder snoek soms spar specht spectrum spel spiegel spoor sprankel spreeuw springplank sprong
    staal stad staf stal stam stap start steen steenhouwer stein stenen ster sterk sterke sterre sterrenbeeld stier
    stijging stil stille stoel stok storm straat strand strik stroom struik taal tak talent tand tandem tas teken
    tempel thuis tijd tijm timmerman toren toverfluit traag trampoline trap trots tuin turf twijg uil vaak vaart
    vader valk vals varken vast veen veer veld velden ven vent vergeet vesper vijver vink vinken viool vis visser
    vissers vlam vlaming vlas vlieger vlinder vlug voet vogel vogels volk vonk voogd voortrekker vos vrede vreugde
    vriend vrienden vrij vrijdag vrolijk vroom vrouw vuur vuurtoren waard wachter wagen wal walvis wand wapen warm
    was water weber weg wegwijzer weide weken wens werk werken werker werkje west wever wiel wijzer wild wilde wilg
    windroos winkel winter wit witte woensdag wolf wolk wonder wortel woud zaag zacht zak zalm zand zandloper zang
    zee zeep zegel zeil zeker zeppelin ziel zijde zilver zin zoek zoeken zoekt zoet zoete zomer zon zondag
    zonnebloem zonnewijzer zoon zorg zout zuid zuster zwaan zwaard zwart zwarte
    """.split()
)

# Half the schools have one of these in their name, and many sentences too. The towns come from the regions.
SCHOOLWOORDEN = frozenset(
    """
    academie afdeling atheneum basisschool beroeps beroepsschool bs bubao buitengewone buitengewoon buso campus
    centrum college duaal duale freinet freinetschool gemeenschapsonderwijs gemeentelijk gemeentelijke go groen
    groene handel handels hart heilig heilige hogeschool humaniora instituut ka katholiek katholieke kleuterschool
    koninklijk koninklijke kunst kunsten lagere leertijd leren lieve lyceum methodeschool middenschool noord
    onderwijs onze oost provinciaal provinciale scholen school schooltje secundair secundaire sint sinte stad
    stedelijk stedelijke steiner steinerschool talent talenten technisch technische ti tsm vestiging vrij vrije
    wereld werken west zorg zuid
    """.split()
)
