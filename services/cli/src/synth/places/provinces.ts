/**
 * What the example world makes of the 63 provinces of before July 2025, by their code. Shares of peoples follow the
 * census of 2019 in round figures; shares of zones are roughly those of 2021. Made for believable examples: neither is
 * a source of facts.
 */
export interface ProvinceProfile {
  /** Two digits of the statistics office. */
  readonly code: string;
  /** Percent of people by code of ethnic group (list of 1979); the rest to 100 is Kinh. */
  readonly peoples: ReadonlyMap<string, number>;
  /** Percent of communes in zones III, II and I. */
  readonly zones: readonly [number, number, number];
  /** What a village is called there. */
  readonly village: 'Thôn' | 'Bản' | 'Xóm' | 'Buôn' | 'Ấp' | 'Làng';
}

/** Code, zones III/II/I in percent of the communes, word for a village, peoples in percent. */
const LINES = `
01 0/0/2 Thôn 06=0.9 02=0.2 03=0.1
02 69/5/26 Thôn 08=33 02=23 09=15 07=10 25=2 38=1.6 04=0.9 46=0.9 47=0.3 43=0.2 49=0.2 51=0.1
04 78/3/19 Xóm 02=41 07=30 08=11.6 09=10.4 15=1.4 43=0.5
06 60/8/32 Thôn 02=53 09=17.8 07=8.9 08=7.2 15=0.6
08 42/11/35 Thôn 02=26 09=13.4 15=9 08=2.7 07=2.1 18=2 46=0.2
10 46/3/40 Thôn 08=25 02=15 09=14.4 25=4.7 07=4 40=1.3 35=0.6 49=0.3
11 74/2/20 Bản 08=38 03=36 29=3.3 09=1 37=0.9 35=0.8 33=0.8 48=0.2 50=0.1
12 55/2/40 Bản 03=31 08=24 09=13.2 35=3.5 41=2.8 25=2.6 29=1.8 42=1.5 45=1 48=0.3 50=0.2
14 62/5/30 Bản 03=53.6 08=16 06=6.8 34=2 09=1.6 29=1.3 33=0.8 39=0.8 37=0.3
15 34/6/38 Thôn 02=18.3 08=13.1 09=12.1 03=7.5 06=2.1 07=1.8 15=1 25=0.3
17 39/8/48 Xóm 06=63.3 03=3.9 02=2.8 09=2 08=0.8
19 8/6/47 Xóm 02=10.7 07=7.1 18=4.4 15=3.1 09=2.5 08=0.8
20 44/4/50 Thôn 07=43 02=36 09=3.5 15=0.6 11=0.1
22 0/1/34 Thôn 09=5.2 02=2.9 18=1.5 15=1.1 04=0.4 11=0.1
24 14/2/20 Thôn 07=5.3 02=3.3 15=2 18=1.8 04=1.2
25 12/3/18 Xóm 06=14.9 09=1.1 15=0.3
26 0/0/8 Thôn 18=3.6 15=0.3
27 0/0/0 Thôn 02=0.2
30 0/0/1 Thôn 15=0.2 04=0.1
31 0/0/0 Thôn 04=0.2
33 0/0/0 Thôn
34 0/0/0 Thôn
35 0/0/0 Thôn
36 0/0/0 Xóm
37 0/0/5 Thôn 06=2.6
38 4/3/24 Thôn 06=10.6 03=6.4 08=0.5 24=0.3 09=0.2
40 17/2/12 Bản 03=10.2 24=2.2 29=1.3 08=1 53=0.1
42 0/0/1 Thôn 44=0.1 37=0.1
44 7/1/3 Thôn 23=2.1 44=0.8
45 22/1/3 Thôn 23=11 31=2.6
46 5/1/6 Thôn 31=3 26=1.5 23=0.1
48 0/0/4 Thôn 26=0.3
49 24/1/4 Thôn 26=4 14=3.2 27=1.5 30=0.5
51 30/1/6 Thôn 19=10.8 30=2.7 14=1.5
52 14/1/4 Làng 13=1.5 19=0.6 17=0.5
54 12/2/7 Thôn 12=2.9 17=2.7 13=0.6
56 18/2/6 Thôn 21=4.6 16=0.5 04=0.3
58 22/4/20 Thôn 17=12 21=12 16=0.5
60 0/1/24 Thôn 17=3.2 21=1.4 16=1 04=0.8 32=0.2
62 51/6/33 Thôn 14=25 13=12 27=7 10=4.8 06=1.5 07=1 03=1 02=0.7 52=0.2 54=0.2
64 19/13/50 Làng 10=30.3 13=12.5 07=0.8 02=0.7 06=0.6
66 29/3/40 Buôn 12=18.8 07=4 02=2.8 20=2.6 08=2 10=1.1 03=1 06=0.9
67 17/8/40 Thôn 20=8 08=5.5 07=5 02=4 09=3 28=1.1 12=1
68 3/5/46 Thôn 16=13.5 28=2.9 07=1.8 02=1.7 36=1.7 04=1 20=0.8
70 5/7/38 Thôn 22=9.7 07=2.4 02=2.4 05=1.9 20=1
72 0/0/5 Ấp 05=0.7 17=0.3 04=0.2
74 0/0/0 Ấp 04=0.7 05=0.7
75 0/0/14 Ấp 04=2.8 05=0.8 02=0.6 32=0.5
77 0/0/7 Ấp 32=0.8 04=0.6
79 0/0/0 Ấp 04=4.2 05=0.6 17=0.1
80 0/0/0 Ấp 05=0.2
82 0/0/0 Ấp 04=0.2
83 0/0/0 Ấp 04=0.3
84 12/5/40 Ấp 05=31.5 04=0.7
86 1/0/3 Ấp 05=2.2 04=0.4
87 0/0/0 Ấp 04=0.1
89 5/0/8 Ấp 05=3.9 17=0.6 04=0.3
91 1/1/28 Ấp 05=12.3 04=1.4
92 0/0/2 Ấp 05=1.7 04=0.9
93 0/2/4 Ấp 05=2.8 04=0.8
94 15/6/40 Ấp 05=30.2 04=4.6
95 2/3/20 Ấp 05=7.9 04=1.4
96 4/1/9 Ấp 05=2.2 04=0.7`;

function parse(line: string): ProvinceProfile {
  const [code = '', zones = '', village = '', ...peoples] = line.split(' ');
  const [three = 0, two = 0, one = 0] = zones.split('/').map(Number);
  return {
    code,
    zones: [three, two, one],
    village: village as ProvinceProfile['village'],
    peoples: new Map(
      peoples.map((entry): [string, number] => {
        const [group = '', percent = '0'] = entry.split('=');
        return [group, Number(percent)];
      }),
    ),
  };
}

/** Every province of before July 2025, by code. */
export const PROVINCE_PROFILES: readonly ProvinceProfile[] = LINES.trim().split('\n').map(parse);
