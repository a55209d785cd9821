import java.io.File;
import java.io.InputStream;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

/** Validates files against one profile of veraPDF, and says per rule what is wrong. */
public class V {
  public static void main(String[] arguments) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour flavour = PDFAFlavour.valueOf(arguments[0]);
    ValidationProfile profile = profileOf(flavour);
    boolean allGood = true;
    for (int n = 1; n < arguments.length; n++) {
      allGood &= check(new File(arguments[n]), flavour, profile);
    }
    System.exit(allGood ? 0 : 1);
  }

  /** The directory lists some profiles only by file name. */
  private static ValidationProfile profileOf(PDFAFlavour flavour) throws Exception {
    try {
      return Profiles.getVeraProfileDirectory().getValidationProfileByFlavour(flavour);
    } catch (NoSuchElementException unlisted) {
      String name = flavour.name().replaceFirst("_", "-").replaceAll("_(\\w)$", "$1");
      String path = "/org/verapdf/pdfa/validation/" + name + ".xml";
      try (InputStream xml = V.class.getResourceAsStream(path)) {
        return Profiles.profileFromXml(xml);
      }
    }
  }

  private static boolean check(File file, PDFAFlavour flavour, ValidationProfile profile)
      throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour)) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(profile, false).validate(parser);
      System.out.printf(
          "%s  %s  %s, %d checks%n",
          result.isCompliant() ? "PASS" : "FAIL",
          file,
          flavour.getId(),
          result.getTotalAssertions());
      TreeMap<String, String> faults = new TreeMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() != TestAssertion.Status.PASSED) {
          String rule =
              assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
          String place = assertion.getLocation().getContext();
          faults.putIfAbsent(rule, assertion.getMessage().replace("\n", " ") + " at " + place);
        }
      }
      faults.forEach((rule, fault) -> System.out.println("   " + rule + ": " + fault));
      return result.isCompliant();
    }
  }
}
