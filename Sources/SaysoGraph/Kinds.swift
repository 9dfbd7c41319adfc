/// What a node stands for; `group` only for described participants ("protesters").
public enum EntityKind: String, Hashable, Sendable, CaseIterable {
  case person, organization, place, group
}

/// Whether the text says that it is so, or that it is not.
public enum Polarity: String, Hashable, Sendable, CaseIterable {
  case affirmed, negated
}

/// How firmly the text commits to a statement, as written; never whether it is true.
public enum Modality: String, Hashable, Sendable, CaseIterable {
  case asserted, alleged, possible, intended, conditional, questioned
}

/// How a source's words are given: quoted, reported, partly quoted, or as its name for a thing.
public enum AttributionForm: String, Hashable, Sendable, CaseIterable {
  case direct, indirect, mixed, label
}

/// Whether a role is held now, was held, is held for the time being, or is yet to begin.
public enum RoleStatus: String, Hashable, Sendable, CaseIterable {
  case current, former, acting, elect
}

/// How a mention refers to its entity.
public enum MentionForm: String, Hashable, Sendable, CaseIterable {
  case name, description, pronoun
}
