package hecha.audit;

import hecha.model.Message;
import hecha.model.Severity;

/**
 * A rule that found something, and what it said.
 *
 * @param finding id of the finding in the analysis record
 */
public record Ground(String rule, Message name, Message message, Severity severity, String finding) {}
