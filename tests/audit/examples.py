"""For each code two texts at least that it must find, and two that it must leave alone."""

HEAD = "Medical problem  Drug (N=50)  Placebo (N=50)  Total (N=100)\n"
ROWS = (
    "Headache  5 (10.0%)  4 (8.0%)  9 (9.0%)\nCough  6 (12.0%)  8 "
    "(16.0%)  14 (14.0%)\nRash  9 (18.0%)  6 (12.0%)  15 (15.0%)\n"
)
TABLE = HEAD + ROWS
BAD: dict[str, tuple[str, ...]] = {
    "audit-plain-word": ("The drug was administered to them.", "Adverse events were seen in both groups."),
    "audit-long-word": ("They had hypercholesterolemia.", "The discontinuation was early."),
    "audit-negations": ("It is not without risk.", "Nobody had none of these problems."),
    "audit-shares-differ": (
        "1 in 10 people had it, and 1 in 20 on the higher dose.",
        "It was 5 in every 100 people, against 20 in every 1,000.",
    ),
    "audit-percent": (
        "5 of 22 people (22.8%) had a cough.",
        "Of the 80 people, 20 (26%) left.",
        TABLE.replace("4 (8.0%)", "4 (8.5%)"),
        "22.8% of people (5 of 22) had a cough.",
        "5 (22.8%) of 22 people had a cough.",
    ),
    "audit-impossible": (
        "25 of 22 people had a cough.",
        "5 people (110%) had a cough.",
        TABLE.replace("4 (8.0%)", "54 (8.0%)"),
    ),
    "audit-column-size": (
        TABLE.replace("Placebo (N=50)", "Placebo (N=52)"),
        TABLE.replace("4 (8.0%)", "4 of 49 (8.2%)"),
    ),
    "audit-sum": (
        TABLE.replace("9 (9.0%)", "8 (8.0%)"),
        "A total of 100 people took part in this study. 56 were men and 45 were women.",
        "100 people took part. 50 people got the drug and 49 people got placebo.",
        "Of the 100 people, 60 (60%) finished the study and 41 (41%) did not finish it.",
    ),
    "audit-deaths-unexplained": (
        "64 of 102 people died. 19 people (18.6%) died because of cancer. 6 people (5.9%) died due to an infection.",
        "10 of 50 people (20%) died. 4 of 50 people died due to cancer and 5 of 50 people died because of an infection.",
    ),
    "audit-overlap": (
        "64 of 102 people died, of which 12 died within 63 days of first dose and 28 died within 63 days of last dose.",
        "20 of 40 people died, 8 died within 30 days of the first dose and 9 died within 30 days of the last dose.",
    ),
    "audit-not-the-same-end": (
        "Of the 100 people, 60 (60%) finished the treatment and 40 (40%) did not finish the study.",
        "Of the 50 people, 30 (60%) finished the study and 20 (40%) did not finish the treatment.",
    ),
    "audit-threshold": (
        "Table 1. Problems that more than 10% of people had\n\n" + TABLE,
        "Table 1. Problems of at least 15% of people\n\n" + TABLE,
        "The table shows problems that 15% or more of people had.\n\n" + TABLE,
    ),
    "audit-contradiction": (
        "In the table, 7 of 100 people (7.0%) had headache.\n\n" + TABLE,
        "8 of 40 people had a stroke.\n\nOverall, 9 of 40 people (22.5%) had a stroke.",
        "6 of 50 people who got placebo had headache.\n\n" + TABLE,
    ),
    "audit-group-size": (
        "51 people got placebo and 49 people got the drug.\n\n" + TABLE,
        "48 people received placebo.\n\n" + TABLE,
    ),
    "audit-group-swapped": (
        "5 of 50 people who got placebo were well.\n\n" + TABLE.replace("Placebo (N=50)", "Placebo (N=40)"),
        "4 of 40 people in the drug group were well.\n\n" + TABLE.replace("Placebo (N=50)", "Placebo (N=40)"),
    ),
    "audit-base": (
        "2 of 31 people had a cough.\n\n" + TABLE,
        "3 of 12 people in the drug group were well.\n\n" + TABLE,
    ),
    "audit-up-to": (
        "Up to 50 people were treated with the drug.\n\n" + TABLE,
        "In all, up to 80 people were treated. 38 people got the drug and 42 people got placebo.",
    ),
    "audit-duration": (
        "The study began in July 2019 and ended in September 2022. The study took 3 years.",
        "It ran from 1 May 2015 to 1 May 2017. It lasted about 3 years.",
        "The study began on July 1, 2019. It ended on July 2, 2018.",
    ),
    "audit-age": (
        "To join, people had to be at least 55 years old. They were between 18 and 75 years old.",
        "People could take part if they were younger than 65 years. They were between 18 and 75 years old.",
    ),
    "audit-row-twice": (
        TABLE + "Headaches  5 (10.0%)  4 (8.0%)  9 (9.0%)\n",
        TABLE
        + (
            "Low platelet count  5 (10.0%)  4 (8.0%)  9 (9.0%)\nDecreased "
            "platelet count (Thrombocytopenia)  1 (2.0%)  4 (8.0%)  5 (5.0%)\n"
        ),
    ),
    "audit-percent-alone": ("About 12% of people had a cough.", "A cough was seen in 12.5% of the group."),
    "audit-and-or": (
        "They were at least 55 years old, and had a transplant, had more than one treatment, or had liver problems.",
        "They had to have a heart problem, and to have had a stroke, or to smoke.",
    ),
    "audit-unit": ("One dose was 2 mg/m2. Another was 3 mg/m².", "One dose was 2 mL. Another was 3 ml."),
    "audit-two-words": (
        ("The participants were well. 5 of 20 patients had a cough."),
        "The volunteers rested. All participants were well.",
    ),
    "audit-name": (
        "He got Moradexin. She got Moradexin. They got Moradexin. We got Moredexin.",
        "He got Tolvacept. She got Tolvacept. They got Tolvacept. We got Tolvcaept.",
    ),
    "audit-abbreviation": ("The PEF was measured.", "The CR was seen. CR is complete remission."),
    "audit-reading-level": (
        "The institutional administration communicated organizational modifications. " * 20,
        "Considerable methodological heterogeneity complicates interpretation. " * 20,
    ),
    "audit-sentence-average": (
        "They came to the site and they met a nurse and then they went home to rest. " * 10,
        "The people who got the dose in the first part of the day felt well for a week. " * 10,
    ),
    "audit-sentence-long": (f"They came{' and they went' * 8}.", f"They sat{' and stood and sat' * 6} there."),
    "audit-passive-voice": ("The dose was given by a nurse. " * 5, "They were treated. They slept. " * 3),
    "audit-nominal-style": (
        "The evaluation of the administration needs documentation.",
        "Its improvement is an indication of the effectiveness.",
    ),
    "audit-tone": (
        "The treatment was safe and effective.",
        "It was generally manageable.",
        "This breakthrough is promising.",
    ),
    "audit-typo": (
        "46 out 64 people (71.9%) were well.",
        "More than10% had it.",
        ("The participants (66.7%) participants had it."),
        "All all of the the people came.",
    ),
    "audit-trademark": ("He got BesponsaTM.", "She got MoradexinTM every day."),
    "audit-no-numbers": ("No number is here.", "Hello."),
}
GOOD: dict[str, tuple[str, ...]] = {
    "audit-reading-level": ("The cat sat on the mat. " * 30, "Considerable methodological heterogeneity existed."),
    "audit-sentence-average": ("The cat sat on the mat. " * 30, "The heading of a table has no end " * 20),
    "audit-sentence-long": ("They came, and they went.", "A list that goes on" + " and on" * 30),
    "audit-passive-voice": ("A nurse gave the dose. " * 6, "They were treated. They slept. They ate. They left. " * 3),
    "audit-nominal-style": ("Doctors looked at how well the treatment acts.", "Remission is not a cure."),
    "audit-plain-word": ("The medicine was given to them.", "Doctors saw medical problems in both groups."),
    "audit-long-word": (
        "They had hypercholesterolemia (too much fat in the blood).",
        "They stopped early. A veno-occlusive illness was seen.",
    ),
    "audit-negations": ("It has a risk.", "The sponsor did not make, check or approve it."),
    "audit-shares-differ": ("1 in 10 people had it, and 1 in 10 did not.", "5 of 22 people and 6 of 80 people had it."),
    "audit-percent": (
        "5 of 22 people (22.7%) had a cough.",
        "20 of 64 people (31.3%) had it; 20 of 64 people (31.2%) had it.",
        "1 of 300 people (0.3%) had it. 150 of 300 people (50%) had it.",
        "3 people (95% CI 1 to 5) had it.",
        TABLE,
    ),
    "audit-impossible": ("22 of 22 people (100%) had a cough.", "Day 8 of 3 cycles was missed."),
    "audit-column-size": (TABLE, TABLE.replace("4 (8.0%)", "4 of 50 (8.0%)")),
    "audit-sum": (
        TABLE,
        "A total of 100 people took part in this study. 56 were men and 44 were women.",
        "100 people took part. 50 people got the drug and 50 people got placebo.",
        "In part 2, there were 80 people. 38 people got the drug and 42 people got placebo. In all, 102 people took part.",
    ),
    "audit-deaths-unexplained": (
        "25 of 102 people died. 19 people (18.6%) died because of cancer. 6 people (5.9%) died due to an infection.",
        (
            "64 of 102 people died. 19 people died because of cancer (19 of 102). 6 of 102 died due to an infection. "
            "The causes add up to 25 people."
        ),
    ),
    "audit-overlap": (
        "64 of 102 people died. 12 died within 63 days of the first dose. 28 died within 63 days of the last dose.",
        (
            "20 of 40 people died, 8 died within 30 days of the first dose and 9 died within 30 days of the last dose. "
            "The same person can be in both counts."
        ),
    ),
    "audit-not-the-same-end": (
        "Of the 100 people, 60 (60%) finished the study and 40 (40%) did not finish it.",
        "Of the 100 people, 60 (60%) finished the treatment and 40 (40%) did not finish the treatment.",
    ),
    "audit-threshold": (
        "Table 1. Problems that more than 10% of people had in at least one group\n\n" + HEAD + ROWS.split("\n", 1)[1],
        "Table 1. Problems that at least 9% of people had\n\n" + TABLE,
        "More than 50% of people were women.\n\n" + TABLE,
    ),
    "audit-contradiction": (
        "In the table, 9 of 100 people (9.0%) had headache.\n\n" + TABLE,
        "3 of 100 people had a serious headache.\n\n" + TABLE,
        "8 of 40 people died because of cancer. 9 of 40 people died because of an infection.",
        "8 of 40 people had a stroke.\n\n9 of 40 people did not have a stroke.",
    ),
    "audit-group-size": (
        ("50 people got placebo and 50 people got the drug.\n\n") + TABLE,
        "12 people got a second dose.\n\n" + TABLE,
    ),
    "audit-group-swapped": (
        "5 of 40 people who got placebo were well.\n\n" + TABLE.replace("Placebo (N=50)", "Placebo (N=40)"),
        ("5 of 50 people who got the drug and 4 of 40 people who got placebo were well.\n\n")
        + TABLE.replace("Placebo (N=50)", "Placebo (N=40)"),
    ),
    "audit-base": ("2 of 31 people with a transplant had a cough.\n\n" + TABLE, "3 of 50 people were well.\n\n" + TABLE),
    "audit-up-to": ("Up to 60 people could be treated.\n\n" + TABLE, "The dose was up to 50 mg.\n\n" + TABLE),
    "audit-duration": (
        "The study began in July 2019 and ended in September 2022. The study took a little more than 3 years.",
        "It ran from 1 May 2015 to 1 May 2017. It lasted 2 years.",
        "The study began in July 2019 and ended in September 2022. Treatment lasted 6 months.",
    ),
    "audit-age": (
        "To join, people had to be at least 18 years old. They were between 18 and 75 years old.",
        "The risk is higher for people who are 55 years or older. They were between 18 and 75 years old.",
    ),
    "audit-row-twice": (
        TABLE + "Low platelet count  5 (10.0%)  4 (8.0%)  9 (9.0%)\nLow white cell count  1 (2.0%)  4 (8.0%)  5 (5.0%)\n",
        TABLE
        + (
            "Increased liver enzyme (AST)  5 (10.0%)  4 (8.0%)  9 "
            "(9.0%)\nIncreased liver enzyme (ALT)  1 (2.0%)  4 (8.0%)  5 (5.0%)\n"
        ),
    ),
    "audit-percent-alone": (
        ("The table lists problems of more than 10% of people."),
        "The 95% confidence interval was wide.",
        "5 of 50 people (10%) had it.",
    ),
    "audit-and-or": (
        ("They had a heart problem, a stroke, or liver problems."),
        "They were adults, had asthma, and did not smoke.",
    ),
    "audit-unit": ("One dose was 2 mg/m². Another was 3 mg/m².", "One dose was 2 mL. Another was 3 mg."),
    "audit-two-words": (
        "The participants were well. All participants rested.",
        ("The participants were well. Researchers want to help patients."),
    ),
    "audit-name": (
        "He got Moradexin. She got Moradexin. They got Moradexin.",
        ("Doctors came. Doctors saw. Doctors left. One Doctor stayed."),
    ),
    "audit-abbreviation": (
        "The peak expiratory flow (PEF) was measured. PEF rose.",
        "They carry a marker called CD22. CD22 is common.",
        "The study took place in the US and the EU.",
    ),
    "audit-tone": ("5 of 50 people had a cough.", "The sponsor reports no new kinds of safety problem."),
    "audit-typo": (
        "46 out of 64 people (71.9%) were well.",
        ("See www.example.org/a,b for more than 10 results."),
        "The 2 dose levels were tested.",
    ),
    "audit-trademark": ("He got Besponsa.", "The ATM was near."),
    "audit-no-numbers": ("5 of 50 people had a cough.", TABLE),
}
