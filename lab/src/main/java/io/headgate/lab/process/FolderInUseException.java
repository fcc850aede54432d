package io.headgate.lab.process;

import java.io.IOException;

/** Another lab has the folder. */
public final class FolderInUseException extends IOException {
    private static final long serialVersionUID = 1L;

    public FolderInUseException(String message) {
        super(message);
    }
}
