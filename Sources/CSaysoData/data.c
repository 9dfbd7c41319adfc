#include "CSaysoData.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

// One line a file: its variable, then its path. `#embed` reads the file when this file is compiled.
static const unsigned char gazetteers_aliases[] = {
#embed "gazetteers/aliases.tsv"
};
static const unsigned char gazetteers_description_heads[] = {
#embed "gazetteers/description-heads.tsv"
};
static const unsigned char gazetteers_demonyms[] = {
#embed "gazetteers/demonyms.tsv"
};
static const unsigned char gazetteers_given_names[] = {
#embed "gazetteers/given-names.tsv"
};
static const unsigned char gazetteers_keys[] = {
#embed "gazetteers/keys.tsv"
};
static const unsigned char gazetteers_name_cues[] = {
#embed "gazetteers/name-cues.tsv"
};
static const unsigned char gazetteers_name_words[] = {
#embed "gazetteers/name-words.tsv"
};
static const unsigned char gazetteers_non_names[] = {
#embed "gazetteers/non-names.tsv"
};
static const unsigned char gazetteers_ordinary_words[] = {
#embed "gazetteers/ordinary-words.tsv"
};
static const unsigned char gazetteers_organizations[] = {
#embed "gazetteers/organizations.tsv"
};
static const unsigned char gazetteers_people[] = {
#embed "gazetteers/people.tsv"
};
static const unsigned char gazetteers_places_more[] = {
#embed "gazetteers/places-more.tsv"
};
static const unsigned char gazetteers_places[] = {
#embed "gazetteers/places.tsv"
};
static const unsigned char gazetteers_surnames[] = {
#embed "gazetteers/surnames.tsv"
};
static const unsigned char gazetteers_titles[] = {
#embed "gazetteers/titles.tsv"
};
static const unsigned char lexicon_calendar[] = {
#embed "lexicon/calendar.tsv"
};
static const unsigned char lexicon_abbreviations[] = {
#embed "lexicon/abbreviations.tsv"
};
static const unsigned char lexicon_furniture[] = {
#embed "lexicon/furniture.tsv"
};
static const unsigned char lexicon_prefixes[] = {
#embed "lexicon/prefixes.tsv"
};
static const unsigned char lexicon_starters[] = {
#embed "lexicon/starters.tsv"
};
static const unsigned char lexicon_time[] = {
#embed "lexicon/time.tsv"
};
static const unsigned char rules_attribution[] = {
#embed "rules/attribution.rules"
};

static const unsigned char lexicon_words[] = {
#embed "lexicon/words.tsv"
};
static const unsigned char lexicon_endings[] = {
#embed "lexicon/endings.tsv"
};
static const unsigned char lexicon_chunking[] = {
#embed "lexicon/chunking.rules"
};
static const unsigned char lexicon_finite[] = {
#embed "lexicon/finite.tsv"
};
static const unsigned char lexicon_tagging[] = {
#embed "lexicon/tagging.rules"
};

static const unsigned char rules_names_evidence[] = {
#embed "rules/names.evidence"
};
static const unsigned char rules_control[] = {
#embed "rules/control.rules"
};
static const unsigned char rules_events_ask[] = {
#embed "rules/events-ask.rules"
};
static const unsigned char rules_events_attack[] = {
#embed "rules/events-attack.rules"
};
static const unsigned char rules_events_blame[] = {
#embed "rules/events-blame.rules"
};
static const unsigned char rules_events_contest[] = {
#embed "rules/events-contest.rules"
};
static const unsigned char rules_events_deal[] = {
#embed "rules/events-deal.rules"
};
static const unsigned char rules_events_force[] = {
#embed "rules/events-force.rules"
};
static const unsigned char rules_events_meet[] = {
#embed "rules/events-meet.rules"
};
static const unsigned char rules_events_praise[] = {
#embed "rules/events-praise.rules"
};
static const unsigned char rules_events_talk[] = {
#embed "rules/events-talk.rules"
};
static const unsigned char rules_kills[] = {
#embed "rules/kills.rules"
};
static const unsigned char rules_kin[] = {
#embed "rules/kin.rules"
};
static const unsigned char rules_ties[] = {
#embed "rules/ties.rules"
};
static const unsigned char rules_whereabouts[] = {
#embed "rules/whereabouts.rules"
};
static const unsigned char rules_membership[] = {
#embed "rules/membership.rules"
};
static const unsigned char rules_light[] = {
#embed "rules/light.rules"
};
static const unsigned char rules_operators[] = {
#embed "rules/operators.rules"
};
static const unsigned char rules_participants[] = {
#embed "rules/participants.rules"
};
static const unsigned char rules_posts[] = {
#embed "rules/posts.rules"
};
static const unsigned char rules_presence[] = {
#embed "rules/presence.rules"
};
static const unsigned char rules_roles[] = {
#embed "rules/roles.rules"
};
static const unsigned char rules_seats[] = {
#embed "rules/seats.rules"
};
static const unsigned char rules_sources[] = {
#embed "rules/sources.rules"
};
static const unsigned char rules_standing_frames[] = {
#embed "rules/standing-frames.rules"
};
static const unsigned char rules_standing[] = {
#embed "rules/standing.rules"
};
static const unsigned char gazetteers_country_codes[] = {
#embed "gazetteers/country-codes.tsv"
};
static const unsigned char lexicon_control[] = {
#embed "lexicon/control.tsv"
};
static const unsigned char rules_evaluation[] = {
#embed "rules/evaluation.rules"
};

static const SaysoDataFile files[] = {
    {"gazetteers/country-codes.tsv", gazetteers_country_codes, sizeof gazetteers_country_codes},
    {"gazetteers/aliases.tsv", gazetteers_aliases, sizeof gazetteers_aliases},
    {"gazetteers/description-heads.tsv", gazetteers_description_heads, sizeof gazetteers_description_heads},
    {"gazetteers/demonyms.tsv", gazetteers_demonyms, sizeof gazetteers_demonyms},
    {"gazetteers/given-names.tsv", gazetteers_given_names, sizeof gazetteers_given_names},
    {"gazetteers/keys.tsv", gazetteers_keys, sizeof gazetteers_keys},
    {"gazetteers/name-cues.tsv", gazetteers_name_cues, sizeof gazetteers_name_cues},
    {"gazetteers/name-words.tsv", gazetteers_name_words, sizeof gazetteers_name_words},
    {"gazetteers/non-names.tsv", gazetteers_non_names, sizeof gazetteers_non_names},
    {"gazetteers/ordinary-words.tsv", gazetteers_ordinary_words, sizeof gazetteers_ordinary_words},
    {"gazetteers/organizations.tsv", gazetteers_organizations, sizeof gazetteers_organizations},
    {"gazetteers/people.tsv", gazetteers_people, sizeof gazetteers_people},
    {"gazetteers/places-more.tsv", gazetteers_places_more, sizeof gazetteers_places_more},
    {"gazetteers/places.tsv", gazetteers_places, sizeof gazetteers_places},
    {"gazetteers/surnames.tsv", gazetteers_surnames, sizeof gazetteers_surnames},
    {"gazetteers/titles.tsv", gazetteers_titles, sizeof gazetteers_titles},
    {"lexicon/abbreviations.tsv", lexicon_abbreviations, sizeof lexicon_abbreviations},
    {"lexicon/furniture.tsv", lexicon_furniture, sizeof lexicon_furniture},
    {"lexicon/prefixes.tsv", lexicon_prefixes, sizeof lexicon_prefixes},
    {"lexicon/starters.tsv", lexicon_starters, sizeof lexicon_starters},
    {"rules/names.evidence", rules_names_evidence, sizeof rules_names_evidence},
    {"lexicon/words.tsv", lexicon_words, sizeof lexicon_words},
    {"lexicon/endings.tsv", lexicon_endings, sizeof lexicon_endings},
    {"lexicon/calendar.tsv", lexicon_calendar, sizeof lexicon_calendar},
    {"lexicon/chunking.rules", lexicon_chunking, sizeof lexicon_chunking},
    {"lexicon/finite.tsv", lexicon_finite, sizeof lexicon_finite},
    {"lexicon/tagging.rules", lexicon_tagging, sizeof lexicon_tagging},
    {"lexicon/time.tsv", lexicon_time, sizeof lexicon_time},
    {"rules/attribution.rules", rules_attribution, sizeof rules_attribution},
    {"rules/control.rules", rules_control, sizeof rules_control},
    {"rules/events-ask.rules", rules_events_ask, sizeof rules_events_ask},
    {"rules/events-attack.rules", rules_events_attack, sizeof rules_events_attack},
    {"rules/events-blame.rules", rules_events_blame, sizeof rules_events_blame},
    {"rules/events-contest.rules", rules_events_contest, sizeof rules_events_contest},
    {"rules/events-deal.rules", rules_events_deal, sizeof rules_events_deal},
    {"rules/events-force.rules", rules_events_force, sizeof rules_events_force},
    {"rules/events-meet.rules", rules_events_meet, sizeof rules_events_meet},
    {"rules/events-praise.rules", rules_events_praise, sizeof rules_events_praise},
    {"rules/events-talk.rules", rules_events_talk, sizeof rules_events_talk},
    {"rules/kills.rules", rules_kills, sizeof rules_kills},
    {"rules/kin.rules", rules_kin, sizeof rules_kin},
    {"rules/ties.rules", rules_ties, sizeof rules_ties},
    {"rules/whereabouts.rules", rules_whereabouts, sizeof rules_whereabouts},
    {"rules/membership.rules", rules_membership, sizeof rules_membership},
    {"rules/light.rules", rules_light, sizeof rules_light},
    {"rules/operators.rules", rules_operators, sizeof rules_operators},
    {"rules/participants.rules", rules_participants, sizeof rules_participants},
    {"rules/posts.rules", rules_posts, sizeof rules_posts},
    {"rules/presence.rules", rules_presence, sizeof rules_presence},
    {"rules/roles.rules", rules_roles, sizeof rules_roles},
    {"rules/seats.rules", rules_seats, sizeof rules_seats},
    {"rules/sources.rules", rules_sources, sizeof rules_sources},
    {"rules/standing-frames.rules", rules_standing_frames, sizeof rules_standing_frames},
    {"rules/standing.rules", rules_standing, sizeof rules_standing},
    {"lexicon/control.tsv", lexicon_control, sizeof lexicon_control},
    {"rules/evaluation.rules", rules_evaluation, sizeof rules_evaluation},
};

size_t sayso_data_file_count(void) { return sizeof files / sizeof files[0]; }

const SaysoDataFile *sayso_data_file(size_t index) { return &files[index]; }
