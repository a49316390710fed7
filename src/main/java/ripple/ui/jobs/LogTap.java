package ripple.ui.jobs;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.time.Instant;
import org.slf4j.LoggerFactory;

/// Brings what the program logs into a {@link LogModel}, down to the details that the console is not told.
public final class LogTap extends AppenderBase<ILoggingEvent> {
    private final LogModel log;

    private LogTap(LogModel log) {
        this.log = log;
    }

    /// Begins; where the log is another than Logback's nothing arrives.
    public static LogTap attach(LogModel log) {
        LogTap tap = new LogTap(log);
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            tap.setContext(context);
            tap.start();
            Logger ours = context.getLogger("ripple");
            if (ours.getEffectiveLevel().isGreaterOrEqual(Level.DEBUG)) {
                ours.setLevel(Level.DEBUG);
            }
            ours.addAppender(tap);
        }
        return tap;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String logger = event.getLoggerName();
        IThrowableProxy thrown = event.getThrowableProxy();
        log.add(new LogLine(Instant.ofEpochMilli(event.getTimeStamp()),
                org.slf4j.event.Level.valueOf(event.getLevel().toString()),
                logger.substring(logger.lastIndexOf('.') + 1), event.getFormattedMessage(),
                thrown == null ? "" : ThrowableProxyUtil.asString(thrown)));
    }
}
