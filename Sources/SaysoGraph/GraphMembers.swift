// The members of each part of `sayso/1`, sorted as they are written; others are passed over.

enum NodeMember: String, CaseIterable { case aliases, id, kind, mentions, name, named, roles }

enum MentionMember: String, CaseIterable { case document, end, form, rule, start }

enum RoleMember: String, CaseIterable { case body, document, end, start, statement, status, title }

enum EdgeMember: String, CaseIterable {
  case attribution, evidence, key, modality, place, polarity, predicate, rule, source, status, target, time, type
}

enum SpeakerMember: String, CaseIterable { case cue, form, source, text }

enum EvidenceMember: String, CaseIterable {
  case amounts, attribution, document, end
  case hedgeSpan = "hedge_span"
  case negationSpan = "negation_span"
  case place, predicate
  case predicateSpan = "predicate_span"
  case quote, rule
  case sourceSpan = "source_span"
  case start
  case targetSpan = "target_span"
  case time
}

enum TimeMember: String, CaseIterable { case anchor, end, start, text, value }

enum AmountMember: String, CaseIterable { case end, start, text, unit, value }

enum AttributionMember: String, CaseIterable {
  case content, cue, document, form, id, parent, source, speaker
}

/// What a reader knows by name: the members of each part, and the words of each closed choice.
struct GraphNames: Sendable {
  /// Made once: a graph of one article takes less time to read than these to make.
  static let fresh = GraphNames()

  var node = NameTable<NodeMember>(step: 1)
  var mention = NameTable<MentionMember>(step: 1)
  var role = NameTable<RoleMember>(step: 1)
  var edge = NameTable<EdgeMember>(step: 1)
  var speaker = NameTable<SpeakerMember>(step: 1)
  var evidence = NameTable<EvidenceMember>(step: 1)
  var time = NameTable<TimeMember>(step: 1)
  var amount = NameTable<AmountMember>(step: 1)
  var attribution = NameTable<AttributionMember>(step: 1)

  var kinds = NameTable<EntityKind>(step: 0)
  var types = NameTable<StatementType>(step: 0)
  var polarities = NameTable<Polarity>(step: 0)
  var modalities = NameTable<Modality>(step: 0)
  var statuses = NameTable<RoleStatus>(step: 0)
  var attributionForms = NameTable<AttributionForm>(step: 0)
  var mentionForms = NameTable<MentionForm>(step: 0)
}
