package hecha.web;

import hecha.model.Message;

/**
 * Why a request was not answered, as every page and every JSON answer tells it: a code for programs, what is wrong and
 * where, and what to do.
 *
 * @param status of HTTP, such as 404
 * @param code for programs, such as {@code not-found}
 * @param place what it concerns: a field, a file, a column of a query; empty where there is none
 */
public record Fault(int status, String code, Message text, String place, Message repair) {
    /** Ends the handling of a request; the server tells its fault in the form that was asked for. */
    public static final class FaultException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Fault fault;

        FaultException(Fault fault) {
            super(fault.code, null, false, false);
            this.fault = fault;
        }

        public Fault fault() {
            return fault;
        }
    }

    /** To be thrown where a request cannot be answered. */
    public FaultException thrown() {
        return new FaultException(this);
    }
}
