using System.Collections.Immutable;
using Huikan.Diagnostics;
using Huikan.Publications;

namespace Huikan.Writers.Tests.Archive;

/// <summary>
/// A bulletin of two issues in two languages. The newer has nine speeches, and the first of these holds
/// every kind of block and inline; one passage has no translation and one has no original.
/// </summary>
public static class Sample
{
    public static readonly Language Zh = Language.Chinese;
    public static readonly Language En = Language.English;

    private static readonly byte[] Bars = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAADAAAAAUCAIAAABEXSnwAAAARklEQVR42mP48ObJoEIMow5CQSdmdcHRqIMG3EGYlg06BxEjwkBP349sB1FLhIGevh++DqKnCMPAWj/qoFEHjQQHDbYWIwCb2S0ICtfUHAAAAABJRU5ErkJggg==");

    private static readonly SourceSpan Here = new SourceFile("content/sample.zh.md", "").Span(0, 0);

    public static ImageResource Map { get; } = new("figures/产业 map.png", "image/png", Bars, 960, 400, 96);

    public static Publication Publication { get; } = new(
        Say("会刊", "Huikan Bulletin"),
        Say("市委办公厅", "General Office of the Municipal Committee"),
        [Zh, En],
        BaseUrl: null,
        [FirstQuarter(), FourthQuarter()],
        [],
        [],
        []);

    public static Localized<string> Say(string zh, string en) => new(
        [new KeyValuePair<Language, string>(Zh, zh), new KeyValuePair<Language, string>(En, en)]);

    public static Text T(string characters) => new(characters, Here);

    public static Paragraph P(params ReadOnlySpan<Inline> content) => new([.. content], Here);

    public static Paragraph P(string text) => P(T(text));

    public static Passage Pair(string issue, string text, string name, Block? zh, Block? en) => new(
        new PassageId(issue, text, name),
        [
            .. zh is null ? ImmutableArray<Rendition>.Empty : [new Rendition(Zh, [zh], Here)],
            .. en is null ? ImmutableArray<Rendition>.Empty : [new Rendition(En, [en], Here)],
        ]);

    private static Issue FirstQuarter()
    {
        const string id = "2023-q1";
        return new Issue(
            id,
            1,
            new DateOnly(2023, 4, 23),
            Line(id, Issue.OwnText, "title", "努力拼搏 勇于创新 唯实争先", "Strive Hard, Dare to Innovate, Compete on Results"),
            Line(
                id,
                Issue.OwnText,
                "subtitle",
                "——我市区县委书记和部门一把手2023年第一季度例会交流发言摘登",
                "Excerpts from the First-Quarter 2023 Meeting of District and County Party Secretaries and Heads of Departments"),
            Line(id, Issue.OwnText, "note-heading", "编者按", "Editor’s Note"),
            [
                Pair(
                    id,
                    Issue.OwnText,
                    "p1",
                    P("4月23日，我市区县委书记和部门一把手2023年第一季度例会召开。会议晾晒成绩、分析问题，总结交流经验做法，提振精气神、激发斗志，营造比学赶超、唯实争先的良好氛围，推动我市高质量发展走深走实。"),
                    P("On 23 April the city held its first-quarter 2023 meeting of district and county Party secretaries and heads of departments. The meeting put results on display, analysed problems and compared methods, to lift spirits and to create an atmosphere in which all learn from the best and compete on results.")),
                Pair(
                    id,
                    Issue.OwnText,
                    "p2",
                    P(T("会上，"), new Link(new PassageTarget("wanzhou", null), [T("万州")], Here), T("、涪陵、九龙坡、长寿、永川、大足、璧山、铜梁、石柱等区县的党委书记先后作交流发言，以下是发言摘登。")),
                    P(T("The secretaries of "), new Link(new PassageTarget("wanzhou", null), [T("Wanzhou")], Here), T(", Fuling, Jiulongpo, Changshou, Yongchuan, Dazu, Bishan, Tongliang and Shizhu spoke in turn. Excerpts follow."))),
            ],
            Line(id, Issue.OwnText, "credit", "（本版稿件由记者陈国栋整理）", "Compiled by staff reporter Chen Guodong"),
            [
                Wanzhou(id),
                .. Others(id),
            ],
            Here);
    }

    private static Issue FourthQuarter()
    {
        const string id = "2022-q4";
        return new Issue(
            id,
            4,
            new DateOnly(2022, 12, 28),
            Line(id, Issue.OwnText, "title", "稳住大盘 再开新局", "Hold the Ground, Open New Ground"),
            null,
            null,
            [],
            null,
            [Speech(id, "wushan", 1, "巫山", "Wushan", "某同志", "A Comrade", "县委书记", "Party Secretary", "绿水青山变金山银山", "Green Hills into Golden Hills",
                ("巫山县守护一江碧水，做优做强脆李、柑橘产业。", "Wushan guards the river and builds up its plum and citrus growing."))],
            Here);
    }

    private static Speech Wanzhou(string issue) => new(
        "wanzhou",
        1,
        new Person("yu-huiwen", Say("于会文", "Yu Huiwen"), "Yu", "Huiwen", "Yú Huìwén"),
        new Place("wanzhou", Say("万州区", "Wanzhou District"), Say("万州", "Wanzhou")),
        Line(issue, "wanzhou", "title", "坚持稳进增效 细化量化措施 推动万州经济社会发展稳中向好", "Steady Progress, Higher Returns: Detailed, Measurable Steps Keep Wanzhou on an Upward Course"),
        Line(issue, "wanzhou", "role", "市委常委、万州区委书记", "Member of the Standing Committee of the Municipal Committee and Secretary of the Wanzhou District Committee"),
        EveryKind(issue),
        Here);

    private static ImmutableArray<Passage> EveryKind(string issue) =>
    [
        Passage("p1", P(T("万州区一季度地区生产总值、增速均列全市第八，一产增加值、二产增加值增速、规上工业增加值增速、公共预算收入全市第一，实现首季“开门红”。"), new Remark("核对数字", Here)),
            P(T("In the first quarter Wanzhou ranked eighth in the city both in gross regional product and in its growth, and first in primary-industry value added, in the growth of secondary-industry and above-scale industrial value added, and in public budget revenue: a “good start” to the year."), new Remark("check figures", Here))),
        Passage("p2", new Heading(1, [T("围绕产业链条抓项目，稳住经济大盘")], Here), new Heading(1, [T("Projects along the industrial chain steady the economy")], Here)),
        Passage("p3", P(new Strong([T("构建三个现代化产业体系。")], Here), T("工业“5+10+X”、服务业“4+4+2”、农业“7+5”。市级、区级重大项目投资完成率分别达158%、114%。"), new Emphasis([T("工业项目新开工20个、竣工9个")], Here), T("，工业入库税金增长1.6倍。集中签约项目35个，金额233亿元"), Note(1, "按签约协议金额统计，不含框架协议。"), T("。")),
            P(new Strong([T("Three modern industrial systems were built: ")], Here), T("“5+10+X” in industry, “4+4+2” in services and “7+5” in agriculture. Investment in major projects reached 158% of the quarter’s plan at city level and 114% at district level. "), new Emphasis([T("Twenty industrial projects started and nine were completed")], Here), T("; industrial tax receipts grew 1.6 times. Thirty-five projects worth ¥23.3 billion were signed together"), Note(1, "Counted by the sums of signed agreements; framework agreements are left out."), T("."))),
        Passage("p4", new Figure(Map, "万州工业分布示意图", [T("图1　万州工业项目分布")], Here), new Figure(Map, "Map of industry in Wanzhou", [T("Figure 1. Industrial projects in Wanzhou")], Here)),
        Passage("p5", new Heading(2, [T("围绕创新开放做大龙头企业")], Here), new Heading(2, [T("Innovation and opening make leading firms larger")], Here)),
        Passage("p6", P("鼓励引导产学研合作研发新产品、开创新模式。帮助企业开拓国外市场，提升市场份额。围绕铝材、建材、粮油加工等产业，引进央企拉长产业链条，提高产品附加值。"),
            P("Firms were encouraged to develop new products and new models together with universities and institutes, and were helped to open foreign markets and raise their share of them. Central enterprises were brought in to lengthen the chains of aluminium, building materials and the processing of grain and oil, and to add value.")),
        Passage("p7", Bullets("天生城文旅街区正式开街；", "举办汽车、美食、文娱等消费活动；", "三峡柑橘国际交易会销售45万吨，实现交易额27亿元。"),
            Bullets("The Tiansheng cultural quarter opened to the public.", "Fairs of cars, food and entertainment were held.", "The Three Gorges International Citrus Fair sold 450,000 tonnes for ¥2.7 billion.")),
        Passage("p8", Nested("设立工业发展基金", "出台支持企业上市政策", "实行包容审慎监管"), Nested("An industrial development fund", "Support for firms that go public", "Tolerant and prudent supervision")),
        Passage("p9", Figures("主要指标", "指标", "一季度", "增长", "房地产开发投资", "社零总额"), Figures("Main indicators", "", "Quarter", "Growth", "Real-estate investment", "Retail sales")),
        Passage("p10", new Quotation([P("让好人好马上一线。")], Here), new Quotation([P("Send the best people and the best horses to the front line.")], Here)),
        Passage("p11", new ThematicBreak(Here), new ThematicBreak(Here)),
        Passage("p12", P(T("详见"), new Link(new WebTarget("https://www.example.org/?a=1&b=2"), [T("门户网站")], Here), T("、"), new Link(new PassageTarget("fuling", "p1"), [T("涪陵发言")], Here), T("，文件编号"), new Code("WZ<2023>-1", Here), T("。"), new LineBreak(Here), T("联系信箱随刊公布"), Note(2, "每期末页刊登。"), T("。")),
            P(T("See the "), new Link(new WebTarget("https://www.example.org/?a=1&b=2"), [T("portal")], Here), T(", the "), new Link(new PassageTarget("fuling", "p1"), [T("speech from Fuling")], Here), T(", and document "), new Code("WZ<2023>-1", Here), T("."), new LineBreak(Here), T("The address for letters is printed in each issue"), Note(2, "On its last page."), T("."))),
        Passage("p13", P("围绕营商环境优服务，提升经济质效。创新出台帮办代办、交地即交证等服务，开展营商环境专项整治，市场主体满意度超过90%。"), null),
        Passage("p14", null, P("A sentence that only the translation has, with <b>markup</b> that is not markup & an “ampersand”.")),
    ];

    private static Passage Passage(string name, Block? zh, Block? en) => Pair("2023-q1", "wanzhou", name, zh, en);

    private static FootnoteReference Note(int number, string text) => new(new Footnote(number, [P(text)], Here), Here);

    private static ListBlock Bullets(params ReadOnlySpan<string> items)
    {
        var list = ImmutableArray.CreateBuilder<ListItem>();
        foreach (var item in items)
            list.Add(new ListItem([P(item)], Here));
        return new ListBlock(null, list.DrainToImmutable(), Here);
    }

    private static ListBlock Nested(string first, string second, string inner) => new(
        3, [new ListItem([P(first)], Here), new ListItem([P(second), Bullets(inner)], Here)], Here);

    private static Table Figures(string caption, string head, string quarter, string growth, string first, string second) => new(
        [ColumnAlignment.Start, ColumnAlignment.End, ColumnAlignment.Center],
        Row(head, quarter, growth),
        [Row(first, "286.9", "7.6%"), Row(second, "160.5", "5.2%")],
        [T(caption)],
        Here);

    private static TableRow Row(params ReadOnlySpan<string> cells)
    {
        var row = ImmutableArray.CreateBuilder<TableCell>();
        foreach (var cell in cells)
            row.Add(new TableCell(cell.Length == 0 ? [] : [T(cell)], Here));
        return new TableRow(row.DrainToImmutable(), Here);
    }

    private static IEnumerable<Speech> Others(string issue)
    {
        yield return Speech(issue, "fuling", 2, "涪陵", "Fuling", "王志杰", "Wang Zhijie", "涪陵区委书记", "Secretary of the Fuling District Committee", "打好提质增效组合拳 跑出工业发展加速度", "Quality and Efficiency Together Speed Up Industry",
            ("涪陵坚持制造业立区、工业强区，强化党建统领目标管理、问题管控、结果导向，以“亩均论英雄”，一季度地区生产总值增长6.7%，工业、制造业分别占地区生产总值的47%、36.9%，规上工业增加值增长10.2%，税收占一般公共预算收入81%。", "Fuling rests on manufacturing and draws its strength from industry. It judges projects by the return of each mu of land. In the first quarter its gross regional product grew 6.7%; industry and manufacturing made up 47% and 36.9% of it; above-scale industrial value added grew 10.2%, and taxes were 81% of general public budget revenue."),
            ("沿链聚合建设两个重点产业生态圈。延链强链扬优成势，打造千亿级新材料产业生态圈。华峰建成全球最大己二酸和单体最大氨纶基地，聚氨酯、聚酰胺产业进一步向上下游拓展；万凯持续打造全球最大食品级PET基地；达成投产PTA项目。", "Two industrial ecosystems are growing along their chains. The first, new materials, is to be worth a hundred billion yuan. Huafeng has built the world’s largest base for adipic acid and the largest single base for spandex; Wankai goes on building the world’s largest base for food-grade PET; the PTA project has begun production."),
            ("推动数字赋能。建设榨菜、非煤矿山等“产业大脑”，智能工厂和数字化车间达68个。", "Digital tools give new strength. “Industrial brains” are being built for pickled mustard and for quarries; smart factories and digital workshops number 68."));
        yield return Speech(issue, "jiulongpo", 3, "九龙坡", "Jiulongpo", "李春奎", "Li Chunkui", "九龙坡区委书记", "Secretary of the Jiulongpo District Committee", "以改革创新赋能区域经济高质量发展", "Reform and Innovation Give the Regional Economy New Strength",
            ("九龙坡坚持改革求变，在营商环境、生态智治、惠民服务方面持续深化改革创新，有效发挥了改革赋能高质量发展的作用。", "Jiulongpo seeks change through reform: in the business environment, in smart care for the environment and in services for its people."));
        yield return Speech(issue, "changshou", 4, "长寿", "Changshou", "刘小强", "Liu Xiaoqiang", "长寿区委书记", "Secretary of the Changshou District Committee", "提高产业集聚度 加快建设具有全球影响力的新材料高地", "Denser Industry for a Global Centre of New Materials",
            ("长寿区始终把发展经济的着力点放在实体经济上。一季度地区生产总值增长7%，工业投资增长19.4%，民间投资增长44.8%。", "Changshou keeps its weight on the real economy. Gross regional product grew 7% in the first quarter, industrial investment 19.4% and private investment 44.8%."));
        yield return Speech(issue, "yongchuan", 5, "永川", "Yongchuan", "张智奎", "Zhang Zhikui", "永川区委书记", "Secretary of the Yongchuan District Committee", "用好改革“快变量” 加快建设“桥头堡”", "Reform as the Fast Variable: Building the Bridgehead",
            ("一季度，全区GDP实现286.9亿元，增长6.8%。", "In the first quarter the district’s GDP reached ¥28.69 billion, a growth of 6.8%."));
        yield return Speech(issue, "dazu", 6, "大足", "Dazu", "陈一清", "Chen Yiqing", "大足区委书记", "Secretary of the Dazu District Committee", "育主体 促创新 优服务 扎实推动中小企业高质量发展", "Raise Firms, Foster Innovation, Serve Better",
            ("一季度地区生产总值增长6.8%，居全市第四位。", "Gross regional product grew 6.8% in the first quarter, fourth in the city."));
        yield return Speech(issue, "bishan", 7, "璧山", "Bishan", "秦文敏", "Qin Wenmin", "璧山区委书记", "Secretary of the Bishan District Committee", "绿色引领制造业高质量发展", "Green Leads Manufacturing",
            ("外贸进出口总额增长90%，实现“开门红”。", "Foreign trade grew 90%: a good start."));
        yield return Speech(issue, "tongliang", 8, "铜梁", "Tongliang", "谭庆", "Tan Qing", "铜梁区委书记", "Secretary of the Tongliang District Committee", "积极培育新动能 打造成渝中部产业新高地", "New Drivers for a New Industrial Centre between Chengdu and Chongqing",
            ("一季度全区地区生产总值增长6.1%，列全市第九位。", "The district’s gross regional product grew 6.1% in the first quarter, ninth in the city."));
        yield return Speech(issue, "shizhu", 9, "石柱", "Shizhu", "张华", "Zhang Hua", "石柱土家族自治县委书记", "Secretary of the Shizhu Tujia Autonomous County Committee", "探索高质量巩固拓展脱贫攻坚成果新路子", "New Ways to Secure and Extend the Victory over Poverty",
            ("坚决兑现了“一个也不能返贫”的承诺。", "The promise that no one shall fall back into poverty has been kept."));
    }

    private static Speech Speech(
        string issue, string id, int number, string place, string placeEn, string name, string nameEn, string role, string roleEn, string title, string titleEn, params ReadOnlySpan<(string Zh, string En)> text)
    {
        var passages = ImmutableArray.CreateBuilder<Passage>();
        foreach (var (zh, en) in text)
            passages.Add(Pair(issue, id, $"p{passages.Count + 1}", P(zh), P(en)));
        return new Speech(
            id,
            number,
            new Person(id, Say(name, nameEn), null, null, null),
            new Place(id, Say(place, placeEn), Say(place, placeEn)),
            Line(issue, id, "title", title, titleEn),
            Line(issue, id, "role", role, roleEn),
            passages.DrainToImmutable(),
            Here);
    }

    private static Passage Line(string issue, string text, string name, string zh, string en) =>
        Pair(issue, text, name, P(zh), P(en));
}
