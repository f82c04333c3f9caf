"""Tables shaped as sources make them, with invented numbers: AGODI, Dataloep, provincies.incijfers.be, the DfE."""

AGODI = """Problematische afwezigheden per vestiging;;;;;;;;
Bron: AGODI (verzonnen voorbeeld);;;;;;;;
Inst.nr.;School;Gem.;Gr.;m/v;22-23;23-24;24-25;lln 24-25
900001;Voorbeeldschool A;Mechelen;2e gr;M;14;17;16;212
900001;Voorbeeldschool A;Mechelen;2e gr;V;9;8;11;198
900002;Voorbeeldschool B;Willebroek;3e gr;M;7;6;9;144
"""
DATALOEP = """Schooljaar,Jongens,Meisjes,Totaal
2021-2022,40,22,62
2022-2023,44,25,69
"""
INCIJFERS = """Vroegtijdig schoolverlaten\t\t\t
Geografie\tNIS-code\t2021\t2022
Mechelen\t12025\t1.024\t988
Vlaanderen\t02000\t7.676\t8.031
"""
DFE = """time_period,time_identifier,geographic_level,country_code,region_name,sex,number
202223,Academic year,Regional,V01,Mechelen,Total,66
202223,Academic year,Regional,V01,Mechelen,Male,40
202324,Academic year,Regional,V01,Mechelen,Female,c
"""
