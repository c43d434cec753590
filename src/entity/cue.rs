//! Cues: the words that give somebody a part in the news.

use crate::lexicon::{WordList, words};

/// Words that leave nobody alive.
pub(super) const DEADLY: &WordList = words![
    "dead",
    "died",
    "dies",
    "dying",
    "killed",
    "kills",
    "killing",
    "killings",
    "slain",
    "slaying",
    "murder",
    "murdered",
    "homicide",
    "death",
    "deaths",
    "fatal",
    "fatally",
    "deadly",
    "pronounced",
    "succumbed",
    "body",
    "bodies",
    "funeral",
    "autopsy",
    "burial",
    "obituary",
    "killer",
    "killers",
    "vigil",
    "memorial",
    "services",
    "visitation",
    "drowned",
];

/// Verbs and words of state that follow their subject, beside those of [`DONE_TO`]: `died`.
pub(super) const HURT_AFTER: &WordList = words![
    "died",
    "dies",
    "dying",
    "treated",
    "dead",
    "slain",
    "pronounced",
    "hospitalized",
    "hospitalised",
    "fatally",
    "succumbed",
    "suffered",
    "grazed",
    "drowned",
    "collapsed",
    "beaten",
    "hurt",
    "sustained",
    "airlifted",
    "flown",
    "recovering",
    "suffering",
    "unresponsive",
    "lying",
    "survived",
];
pub(super) const ACCUSED_AFTER: &WordList = words![
    "charged",
    "arrested",
    "accused",
    "jailed",
    "faces",
    "facing",
    "convicted",
    "sentenced",
    "booked",
    "indicted",
    "wanted",
    "sought",
    "held",
    "pleaded",
    "pled",
    "arraigned",
    "detained",
    "custody",
    "apprehended",
    "remanded",
    "guilty",
    "turned",
    "surrendered",
    "imprisoned",
    "acquitted",
    "confessed",
    "admitted",
    "fled",
    "captured",
    "suspected",
    "extradited",
    "questioned",
];
/// Words that stand before whom they befall: `killing a man`, `the death of`.
pub(super) const HURT_BEFORE: &WordList = words![
    "shot", "killed", "killing", "kills", "wounded", "wounding", "injured", "injuring", "hitting", "striking",
    "struck", "death", "murder", "slaying", "shooting", "deaths", "homicide", "life", "stabbing", "stabbed",
    "killings",
];
pub(super) const ACCUSED_BEFORE: &WordList = words![
    "arrested",
    "arresting",
    "charged",
    "charging",
    "accused",
    "sentenced",
    "convicted",
    "jailed",
    "indicted",
    "booked",
    "detained",
    "apprehended",
    "arrest",
];
/// What is done to whom it is said `of`: `the death this month of a man`, `Roe's death`.
pub(super) const FATE: &WordList =
    words!["death", "murder", "slaying", "killing", "shooting", "homicide", "stabbing", "beating", "body", "bodies",];
/// What the dead and the hurt have beside that: `Roe's funeral`, `her wounds`.
pub(super) const HURT_OWNS: &WordList = words![
    "funeral", "autopsy", "killer", "killers", "injuries", "wounds", "recovery", "burial", "obituary", "surgery",
];
pub(super) const ACCUSED_OWNS: &WordList = words![
    "arrest",
    "trial",
    "bail",
    "bond",
    "sentencing",
    "conviction",
    "attorney",
    "lawyer",
    "arraignment",
    "plea",
    "confession",
];
/// `a vigil for Roe`
pub(super) const HURT_FOR: &WordList = words!["vigil", "funeral", "memorial", "services", "visitation"];
/// `searching for Roe`, `the charges against Roe`
pub(super) const ACCUSED_FOR: &WordList = words![
    "looking",
    "searching",
    "search",
    "hunt",
    "hunting",
    "manhunt",
    "warrant",
    "warrants",
    "charges",
    "case",
    "indictment",
    "charge",
];
pub(super) const FOR: &WordList = words!["for", "against"];

/// What the subject does to an object.
pub(super) const DONE_TO: &WordList = words![
    "shot",
    "killed",
    "wounded",
    "injured",
    "struck",
    "stabbed",
    "hit",
    "murdered",
    "gunned",
    "ambushed",
    "strangled",
    "bludgeoned",
    "slashed",
];
/// What may stand between such a word and whom it befalls.
pub(super) const BETWEEN: &WordList = words!["of", "the", "a", "an", "to", "fatal", "suspected", "with"];
/// Words that go on after an aside.
pub(super) const OPENS: &WordList =
    words!["who", "died", "faces", "underwent", "suffered", "sustained", "remains", "remained", "pleaded", "turned",];
pub(super) const DOERS: &WordList = words!["suspect", "gunman", "shooter"];
pub(super) const TAKEN: &WordList = words!["taken", "transported", "rushed", "brought"];
pub(super) const CUSTODY: &WordList = words!["custody", "jail", "court"];
pub(super) const CARE: &WordList = words!["hospital", "hospitals", "medical", "surgery", "clinic"];
pub(super) const SELF: &WordList = words!["himself", "herself", "themselves", "themself"];
pub(super) const OF: &WordList = words!["of"];
/// What is said of the dead before their noun, or of them as a body.
pub(super) const LIFELESS: &WordList = words!["dead", "murdered", "slain", "killed", "deceased"];
pub(super) const BE: &WordList = words!["was", "were", "is", "are", "included", "includes", "include"];
pub(super) const OWNERS: &WordList = words!["his", "her", "hers", "their", "theirs"];
