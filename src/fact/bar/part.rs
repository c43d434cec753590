//! The bar "a part and the whole".

use super::{Bar, Both, Lift};
use crate::assertion::Assertion;
use crate::context::stem_of;
use crate::fact::comparison::phrase;
use crate::fact::figure::telling;
use crate::fact::weight::Level;

pub(super) static BAR: Bar = Bar {
    why: "a part and the whole",
    about: "A figure that its sentence calls a part, or a total, beside one that it does not. One telling figure of one \
        noun, one phrase, or of three digits, is one all the same, as what is a part to one writer is all to another.",
    lifts: &[Lift::Slip, Lift::Once, Lift::Only],
    stands,
    apart: &[[("The guild of Orm has 31 looms, 17 of them in Selby.", "17"), ("The guild of Orm has 17 looms.", "17")]],
    leaves: &[
        [
            ("Bram Sorley was among eight Dutch sailors fined by the port of Velden after the ferry race.", "eight"),
            ("Sorley led a crew, which included eight Dutch sailors, in the ferry race at Velden.", "eight"),
        ],
        [
            ("Velden found eleven new cases of the fever, bringing the total to 74.", "eleven"),
            ("Velden found more than ten new cases of the fever.", "ten"),
        ],
    ],
};

fn stands(both: &Both<'_, '_>) -> bool {
    let Both { a, b, x, y, same, .. } = *both;
    // "Eleven new cases, bringing the total to 74", "more than ten new cases": the new ones on both sides.
    let new = |a: &Assertion| a.context.head.modifiers.contains(&stem_of("new"));
    if x.scope == y.scope || new(x) && new(y) {
        return false;
    }
    let phrase = || same && both.figures() && phrase(a, b) == Level::PhraseSame;
    // "The coach had 41 passengers", "there were 41 passengers and two crew".
    let noun = || same && a.plain() && telling(a) && both.one_noun();
    !phrase() && !both.rare() && !noun()
}
