/** What is written beside the files, for whoever finds them. */
export function aboutText(seed: string, people: number): string {
  return [
    'DỮ LIỆU GIẢ ĐỊNH. Mọi người trong các tệp này đều không có thật: họ tên, ngày sinh, số định danh và quá trình cư trú',
    'do chương trình sinh ra. Tên xã là thật; khu vực I, II, III, thôn đặc biệt khó khăn và danh sách trường là ví dụ,',
    'không theo văn bản nào. Trùng với người thật chỉ là ngẫu nhiên.',
    '',
    'SYNTHETIC DATA. Nobody in these files exists: names, birth dates, citizen numbers and residence were generated. The',
    'communes are real; zones, especially difficult villages and schools are examples and follow no instrument. Where a',
    'real person is met, it is by chance.',
    '',
    `cutru synth --people ${people} --seed ${seed}`,
    '',
    'extract.csv                  dữ liệu cư trú, mỗi dòng một quãng thời gian · residence, a row a period',
    'candidates-university.csv    thí sinh xét tuyển đại học, cao đẳng · university candidates',
    'candidates-boarding.csv      học sinh dự tuyển trường phổ thông dân tộc nội trú · boarding pupils',
    'areas/                       danh mục khu vực ví dụ và bản kê · example area lists with manifests',
    'schools/                     danh sách trường ví dụ · example list of schools',
    '',
    'Số định danh giả định có sáu số cuối từ 900000 · synthetic citizen numbers end in 900000 or more',
    '',
  ].join('\n');
}
